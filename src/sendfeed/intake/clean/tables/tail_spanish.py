"""What pages in Spanish and in Catalan print below an article."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_tongues import NET, TOPICS

TAIL = Zone.TAIL

SHARE = "|".join(
    (
        r"¡?compart(ir|e|a|elo|tir)( (esto|este (artículo|post|contenido|enlace)|esta (noticia|entrada|página"
        r"|publicación)))?"
        r"( (en|por|a través de|con) ((tus |las )?redes( sociales)?|tus amigos|un amigo|" + NET + r"))? ?[:!]",
        r"compart(ir|e|a) (esto |este (artículo|post) |esta (noticia|entrada|página|publicación) )?(en|por|a"
        r" través de|vía) "
        r"((tus |las )?redes( sociales)?|" + NET + r")|¡?(compártelo|compártela|compártalo)!?",
        r"(enviar|recomendar|reenviar) ((esta |la )(noticia|página) )?(a un amigo|por (correo( electrónico)?"
        r"|e-?mail))",
        r"comparteix( (a|per|amb|aquest(a)?) ?(article|notícia|pàgina|entrada|les xarxes socials|"
        + NET
        + r"))?( a "
        + NET
        + r")?( ?:)?|compartir a "
        + NET
        + r"|envia(r)? a un amic",
    )
)
READERS = "|".join(
    (
        r"(tu|su) (dirección (de correo( electrónico)?|de e-?mail)|correo electrónico|correo|e-?mail) no (será|se) "
        r"(publicad[oa]|publicará|hará pública?|mostrará)\.?( los campos (obligatorios|requeridos|necesarios) están"
        r" marcados( con)? ?\*?\.?)?",
        r"guard(a|ar|e) mi nombre,( mi)? (correo|e-?mail)[^.!?]{5,120}\.?",
        r"(recibir un (correo|e-?mail)|notificarme|avisarme|notifíqu?e?nme|notifícame"
        r"|avísame)[^.!?]{4,50}(comentarios"
        r"|entradas?|respuestas)[^.!?]{0,30}\.?",
        r"(lo siento, )?(debes|tienes que|debe|necesitas) (estar (conectado|registrado|identificado)|iniciar sesión"
        r"|identificarte|acceder)[^.!?]{0,30}para [^.!?]{0,24}(comentario|comentar|responder|opinar)s?\.?",
        r"(inicia|inicie) sesión( o [^.!?]{4,24})? para [^.!?]{0,24}(comentario|comentar|responder)s?\.?",
        r"(los )?comentarios ((están|han sido) )?(cerrados|desactivados|deshabilitados)( (en|para)"
        r" [^.!?]{3,60})?\.?",
        r"(aún |todavía )?no hay comentarios( (aún|todavía|en esta entrada))?\.?|¡?s[eé] el primero en (comentar"
        r"|opinar"
        r"|dejar un comentario)[^.!?]{0,50}[.!]?",
        r"(consulta|consulte|lee|lea) (nuestras |las )?(normas|reglas) (de (participación|uso|la comunidad|los"
        r" comentarios)"
        r"|para comentar)\.?|normas de (participación|los comentarios)|reportar (comentario|abuso)",
        r"(la|el) (teva|vostra|vostre|seva) (adreça|correu)( electrònica?| electrònic)?( d'e-?mail)? no (es"
        r" publicarà"
        r"|serà publicada?)\.?( els camps (obligatoris|necessaris) estan marcats amb \*\.?)?",
        r"(desa|guarda) el meu nom, (el )?correu[^.!?]{5,120}\.?|(els )?comentaris (estan )?(tancats"
        r"|desactivats)\.?",
        r"(has d'|cal |heu d')(iniciar (la )?sessió|estar connectat|identificar-te) per [^.!?]{0,30}(comentari"
        r"|comentar)s?\.?",
    )
)
SITE = "|".join(
    (
        r"(etiquetas?|categor[ií]as?|temas|palabras clave|secciones|etiquetes|categories) ?: ?" + TOPICS,
        r"(publicado en|archivado (en|bajo)|etiquetado (como|con)|publicat a|arxivat a) ?:?"
        r" [a-záéíóúñ][^.!?:\d]{2,60}",
        r"volver (al (listado|inicio|principio|índice)|a (las )?(noticias|la portada|la lista))|ir (al inicio|a"
        r" la portada)"
        r"|torna(r)? (a dalt|amunt|a l'inici|al llistat|a les notícies)|(ir|volver) arriba|subir al inicio",
        r"si (contin[uú]a[ns]?( navegando| usando)?|sigue[ns]? (navegando|usando))[^.!?]{0,60}(acepta"
        r"|consideramos)[^.!?]{3,140}\.?",
        r"(suscripción|suscribirse|suscríbe(te|se)|apúntate|inscríbete|alta) (a la|al|a nuestr[oa]|en (nuestr[oa]"
        r"|el)) "
        r"(boletín|newsletter|lista de correo)[^.!?]{0,40}[.!]?",
        r"¡?(recibe|reciba) (nuestr[oa]s? |las |todas las |el )?(últimas )?(noticias|novedades|boletín"
        r"|newsletter)"
        r"[^.!?]{0,60}[.!]?|(subscriu|subscriviu)-?(te|vos|t)? (al|a la|a el) ?(nostre|nostra)? ?(butlletí"
        r"|newsletter)"
        r"[^.!?]{0,30}[.!]?",
        r"¡?s[ií]gue(nos|me)!?( (también )?en ((nuestras |las )?redes( sociales)?|"
        + NET
        + r"((, | y | e )"
        + NET
        + r"){0,5}))? ?[:!]?|segueix-nos( a "
        + NET
        + r"((, | i )"
        + NET
        + r"){0,5})?",
        r"(aquest(a)?|la nostra) (lloc( web)?|web|pàgina) (utilitza|fa servir) (galetes|cookies)[^!?]{0,300}"
        r"|(utilitzem|fem servir) (galetes|cookies)[^!?]{3,300}",
        r"(orgullosamente |funciona |creado |hecho )(gracias a|con|ofrecido por) wordpress\.?|(funciona gràcies al?"
        r"|gràcies a|creat amb) wordpress\.?",
        r"(tots els drets reservats|todos los derechos reservados)\.?( [^.!?]{2,60})?",
        r"¿(has|ha) (visto|encontrado|detectado) (un|algún) (error|errata|fallo)[^.!?]{0,30}\?("
        r" [^.!?]{3,40}[.!]?)?",
        r"(reportar|informar( de)?|avisar de|comunicar|notificar) un (error|fallo)( en [^.!?]{4,30})?",
        r"¡?(haz|haga) (un|tu|su) (donativo|donación)( (ahora|aquí|hoy))?!?|¡?dona ahora!?|¡?colabora con"
        r" nosotros!?",
    )
)

RULES = (
    Rule(
        "spanish-page",
        TAIL,
        f"{SHARE}|{READERS}|{SITE}",
        Context.ALONE,
        (
            "Compartir en redes sociales",
            "¡Compártelo!",
            "Compartir en X",
            "Enviar a un amigo",
            "Comparteix a Facebook",
            "Tu dirección de email no será publicado",
            "Su dirección de correo electrónico no será publicada.",
            "Lo siento, debes estar conectado para publicar un comentario.",
            "Inicia sesión para comentar",
            "Los comentarios están cerrados.",
            "Sé el primero en comentar",
            "Publicado en Noticias",
            "Volver al listado",
            "Suscripción al boletín",
            "Síguenos en redes sociales",
            "Funciona gracias a WordPress",
            "¿Has visto un error? Avísanos",
            "La teva adreça electrònica no es publicarà. Els camps necessaris estan marcats amb *",
            "Subscriu-te al butlletí",
        ),
        (
            "Compartir en familia es vivir.",
            "Si continúa la lluvia",
            "Volver a casa",
            "Recibir un premio así nos emociona.",
            "Síguenos hasta el patio.",
            "No hay comentarios que ayuden tanto.",
        ),
    ),
    Rule(
        "spanish-form",
        TAIL,
        r"(deja|dejar|deje|escribe|escribir|añade|añadir|agregar|publicar|enviar|haz) (un |una |tu |su )?(respuesta"
        r"|comentario|opinión)|navegación (de|por) (las )?(entradas|entrada)|(siguiente|anterior) (entrada"
        r"|noticia|artículo)"
        r"|(noticia|publicación|nota) (anterior|siguiente)|(deixa|escriu|afegeix|envia) (un|una|el teu)"
        r" (comentari|resposta)"
        r"|(entrada|notícia|article) (anterior|següent)|navegació (d'entrades|de l'entrada|d'articles)|tu opinión"
        r" nos importa",
        Context.OPENS,
        (
            "Dejar una respuesta",
            "Añadir comentario",
            "Siguiente entrada",
            "Navegación de entradas",
            "Deixa un comentari",
        ),
        ("Deja un comentario amable en el libro", "Siguiente entrada a la cueva"),
        Holds.HEADLINE,
    ),
    Rule(
        "spanish-button",
        TAIL,
        r"cancel(ar|·la|·lar|ar la) (la )?respuesta|cancel·la (les )?respostes|(los )?campos (marcados con (un"
        r" )?(asterisco "
        r")?(\(\*\)|\*) son|requeridos están marcados con|obligatorios( están marcados con)?) ?(obligatorios"
        r"|\*)?\.?"
        r"|(publicar|enviar)( (el|tu|mi))? (comentario|mensaje|formulario)|(seguir|continuar|continúa|sigue)"
        r" leyendo"
        r"|(leer|ver) (m[aá]s|noticia( completa)?|artículo completo|toda la noticia)|imprimir (noticia|página"
        r"|artículo)"
        r"|cookies (estrictamente )?(necesarias|analíticas|técnicas|de terceros|funcionales|publicitarias|de"
        r" marketing"
        r"|de análisis|de preferencias|de rendimiento|de sesión|estadísticas|necessàries|analítiques|tècniques)"
        r"|(haz|haga|pincha|pulse|pulsa|clica)( clic)?( (en|sobre) la (imagen|foto))? para ampliar( la (imagen"
        r"|foto))?\.?"
        r"|ampliar( la)? (imagen|foto|fotografía)|ver (galería|más fotos)|eliminar|subir|me gusta esto ?:|comentar"
        r"|normas de uso|(responder|respon) ?(eliminar|elimina)|suscribirse|llegir(-ne)? més|segueix llegint"
        r"|imprimeix"
        r"|avís legal|política de (galetes|privacitat)|(dona|donar|colabora|hazte socio)( ahora| aquí)?|escuchar"
        r" (la )?noticia"
        r"|copiar (el )?enlace|descargar (en )?pdf|carregant(\.{3}|…)|m'agrada( això)?( ?:)?",
        Context.CONFIRMS,
        (
            "Cancelar la respuesta",
            "Los campos marcados con * son obligatorios",
            "Seguir leyendo",
            "Ver más",
            "Cookies analíticas",
            "Haz clic para ampliar",
            "Ampliar foto",
            "Llegir més",
        ),
        ("Seguir leyendo cuentos", "Ver más cosas.", "Cookies de avena", "Ampliar la escuela"),
    ),
    Rule(
        "spanish-word",
        TAIL,
        r"(tu|su) (nombre|correo( electrónico)?|e-?mail|mensaje|comentario|web)( \*)? ?:?|(mensaje|apellidos?"
        r"|asunto"
        r"|tel[eé]fono|teléfono de contacto|nombre y apellidos|correo|localidad|nom|correu electrònic|comentari"
        r"|missatge)"
        r" ?\* ?:?|cont[aá]ct(anos|enos)|qui[eé]nes somos|sobre nosotros|qui som|(tel([eé]fono|\.)?|tfno\.?"
        r"|dirección"
        r"|correo electrónico|horario( de (atención|apertura))?|domicilio|adreça|telèfon|horari) ?:?|horario de"
        r" (atención"
        r"|apertura)( al público)?|fax ?[:.] ?[\d ()+./–-]{6,24}|(foto|fotografía|fuente|imagen|imágenes"
        r"|crédito) ?:"
        r" ?[^.!?:]{2,60}|(configurar|ajustes de|rechazar|gestionar) (las )?cookies|buscar|menú|cerrar|acceder"
        r"|iniciar sesión|registrarse|regístrate|anterior|siguiente|portada|actualidad|noticias|agenda|prensa"
        r"|sala de prensa|transparencia|sede electrónica|mapa web|boletín|inici|contacte|accepta(-ho tot)?|rebutja",
        Context.BESIDE,
        ("Tu nombre *", "Mensaje *", "Contáctanos", "Quiénes somos", "Horario de atención", "Foto: EFE", "Fuente: EFE"),
        ("Horario de la fiesta", "Foto de la clase", "Fuente de la plaza"),
    ),
    Rule(
        "spanish-related",
        TAIL,
        r"te recomendamos( (leer|también))?( ?:)?|(lo|los) (último|más (leído|visto|comentado|popular|reciente)s?)"
        r"|(últimas|otras|más|ver más|todas las) (noticias|entradas|publicaciones|novedades|notas)( (sobre|de)"
        r" [^.!?:]{2,30})?"
        r"|(otros|más|últimos|nuestros últimos) (artículos|contenidos)|más sobre (este tema|esta noticia)"
        r"|(quiz[aá]s?|tal vez|tambi[eé]n|puede que)( también)? (te|le) (interese|puede interesar|interesa"
        r"|gustará)( ?:)?"
        r"|(noticias|artículos|contenidos?) (destacad|recomendad|similare?|relacionad)[oa]?s( ?:)?|te puede gustar"
        r"|(notícies|articles|entrades) (relacionad|recent|destacad)[ae]?s|et pot interessar|també et pot"
        r" interessar( ?:)?"
        r"|(més|altres|últimes) notícies|el més (llegit|vist)|llegeix també( ?:)?",
        Context.ALONE,
        (
            "Te recomendamos",
            "Lo último",
            "Últimas noticias",
            "Otros artículos",
            "Quizás también te interese",
            "Noticias destacadas",
            "Et pot interessar",
            "Més notícies",
        ),
        ("Te recomendamos traer agua.", "Otras noticias: el perro volvió.", "Más noticias mañana, dijo."),
        Holds.HEADLINES,
    ),
)
