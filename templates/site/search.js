/* Searches the site's index, which src/sendfeed/publish/search.py describes: files that are scripts, so that they can be
   read from the disk too. Every text is put into the page as text. */
"use strict";

/* The words of a text, letter for letter as src/sendfeed/publish/search_words.py has them, and what is like a word. */
const sendfeedWords = (() => {
  const MOST_LETTERS = 40;
  const SAME = { "ς": "σ", "ß": "ss", "ı": "i", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": "", "ʼ": "'" };
  const WORD = /[\p{L}\p{N}]+(?:['’‐-][\p{L}\p{N}]+)*/gu, JOINT = /['’‐-]/u;
  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff" +
    "\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const PART = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu"), IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
  const ARABIC = /[\u0600-\u06ff]/;

  const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[ςßıىیکةٱـʼ]/g, (letter) => SAME[letter]);

  const bare = (word) => [...(ARABIC.test(word) ? word.replace(/^(?:[وفبك]?ال|لل)(?=...)/u, "") : word)]
    .slice(0, MOST_LETTERS).join("");

  const partsOf = (word) => word.match(PART).flatMap((part) => {
    if (!IS_UNSPACED.test(part)) return bare(part);
    const letters = [...part];
    return letters.length < 2 ? letters : letters.slice(1).map((letter, place) => letters[place] + letter);
  });

  // Each word; one that has hyphens or apostrophes within stands without them, and then its parts.
  const termsOf = (text) => (plain(text).match(WORD) ?? []).flatMap((word) => {
    const pieces = word.split(JOINT), parts = pieces.flatMap(partsOf);
    const isJoined = pieces.length > 1 && !IS_UNSPACED.test(word);
    return isJoined ? [[bare(pieces.join("")), ...parts]] : parts.map((part) => [part]);
  });

  // What words of one stem have in the same place, the plainer one first.
  const ENGLISH = [
    ["", "s"], ["s", "ses"], ["x", "xes"], ["z", "zes"], ["ch", "ches"], ["sh", "shes"], ["y", "ies"], ["y", "ied"],
    ["", "ed"], ["e", "ed"], ["", "ing"], ["e", "ing"],
    ...[..."bdgmnprt"].flatMap((letter) => [[letter, `${letter}${letter}ed`], [letter, `${letter}${letter}ing`]]),
  ];
  const WELSH = [["", "au"], ["", "ion"], ["", "iau"], ["", "oedd"]];
  // https://en.wikipedia.org/wiki/Colloquial_Welsh_morphology#Initial_consonant_mutation
  const MUTATIONS = [
    ["p", "b"], ["p", "mh"], ["p", "ph"], ["t", "d"], ["t", "nh"], ["t", "th"], ["c", "g"], ["c", "ngh"], ["c", "ch"],
    ["b", "f"], ["b", "m"], ["d", "dd"], ["d", "n"], ["m", "f"], ["ll", "l"], ["rh", "r"],
    ...[..."aeiouwylrn"].flatMap((letter) => [[`g${letter}`, letter], [`g${letter}`, `ng${letter}`]]),
    ...[..."aeiouwy"].map((letter) => [letter, `h${letter}`]),
  ];
  const ARABIC_ENDINGS = [["", "ات"], ["ه", "ات"], ["", "ون"], ["", "ين"]];
  const ARABIC_PREFIXES = [..."وفبلك"].map((letter) => ["", letter]);

  // A word with these letters at its end, or at its beginning, with others in their place.
  const endingSo = (word, these, others) => {
    const rest = word.slice(0, word.length - these.length);
    return word.endsWith(these) && rest.length > 2 ? [rest + others] : [];
  };
  const beginningSo = (word, these, others) => {
    const rest = word.slice(these.length);
    return word.startsWith(these) && rest.length > 1 && (others + rest).length > 2 ? [others + rest] : [];
  };

  const varied = (word, pairs, so) => {
    const stems = [word, ...pairs.flatMap(([plain, changed]) => so(word, changed, plain))];
    return [...stems, ...stems.flatMap((stem) => pairs.flatMap(([plain, changed]) => so(stem, plain, changed)))];
  };

  // The words that look like one: other endings, and other beginnings in Arabic or if it may be Welsh.
  const likesOf = (word, isWelsh) => {
    const [endings, beginnings] = ARABIC.test(word) ? [ARABIC_ENDINGS, ARABIC_PREFIXES]
      : isWelsh ? [[...ENGLISH, ...WELSH], MUTATIONS] : [ENGLISH, []];
    return new Set(varied(word, endings, endingSo).flatMap((each) => varied(each, beginnings, beginningSo)));
  };

  return { termsOf, likesOf, wordsOf: (text) => termsOf(text).flat() };
})();

/* The page. */
(() => {
  const PAGE_OF_RESULTS = 10, MOST_WORDS = 12, MOST_RANGES = 4;
  const form = document.querySelector("form.search"), input = form.elements.q;
  const status = document.getElementById("status"), says = status.dataset;
  const list = document.getElementById("results"), more = document.getElementById("more");
  const language = document.documentElement.lang;

  // Files: each calls sendfeedSearch(its name, its data).

  const files = new Map(), waiting = new Map();
  window.sendfeedSearch = (name, data) => waiting.get(name)?.(data);

  const load = (name, again = "") => {
    if (!files.has(name)) {
      const file = new Promise((have, fail) => {
        const script = document.createElement("script");
        waiting.set(name, have);
        script.src = `search/${name}.js${again}`;
        script.onload = () => { script.remove(); fail(new Error(`${name} said nothing`)); };
        script.onerror = () => { script.remove(); fail(new Error(`${name} is not there`)); };
        document.head.append(script);
      });
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  };

  // Searching. A word of the index is what was asked, begins with it, or looks like it: no weight makes up for that.

  const EXACT = 300, BEGUN = 200, ALIKE = 100, NONE = new Set();

  const closeness = (word, { asked, likes }) => {
    if (word === asked) return EXACT;
    if (asked.length > 2 && word.startsWith(asked)) return BEGUN;
    return likes.has(word) ? ALIKE : 0;
  };

  // The places of the ranges that can hold words that answer.
  const rangesFor = (starts, { asked, likes }) => {
    const placeOf = (word) => starts.filter((start) => start <= word).length - 1;
    const places = new Set([asked, ...likes].map(placeOf)), first = placeOf(asked);
    for (let place = first + 1; place < first + MOST_RANGES && starts[place]?.startsWith(asked); place += 1) {
      if (asked.length > 2) places.add(place);
    }
    places.delete(-1);
    return [...places];
  };

  // By an article's number in its volume: how close the best of the words that answer is, and how much it says of it.
  const hitsIn = async (volume, term) => {
    const [name, , starts] = volume;
    const hits = new Map(), keep = (number, score) => hits.set(number, Math.max(score, hits.get(number) ?? 0));
    const texts = await Promise.all(rangesFor(starts, term).map((place) => load(`${name}/w${place}`)));
    for (const line of texts.join("\n").split("\n")) {
      const [word, postings] = line.split(" "), close = closeness(word, term);
      let number = 0;
      for (const [, step, weight] of close ? postings.matchAll(/([0-9a-v]+)([A-F])/g) : []) {
        number += parseInt(step, 32);
        keep(number, close + weight.charCodeAt(0) - 64);
      }
    }
    // Who asks for "after-school" may mean "after school".
    const [first, ...others] = await Promise.all(term.parts.map((asked) => hitsIn(volume, { asked, parts: [], likes: NONE })));
    for (const [number, score] of first ?? []) {
      if (score >= EXACT && others.every((each) => each.get(number) >= EXACT)) keep(number, ALIKE);
    }
    return hits;
  };

  // In each volume. A word that stands nowhere may be Welsh on a page of any language: "hysgol" is "ysgol" there.
  const hitsOf = async (volumes, [asked, ...parts], isWelsh) => {
    const term = { asked, parts, likes: sendfeedWords.likesOf(asked, isWelsh) };
    const found = await Promise.all(volumes.map((volume) => hitsIn(volume, term)));
    return isWelsh || found.some((hits) => hits.size) ? found : hitsOf(volumes, [asked, ...parts], true);
  };

  // How often the articles can be halved until those are left that have a word: what it is worth for finding one.
  const worthOf = (found, articles) => {
    const scores = found.flatMap((hits) => [...hits.values()]);
    return Math.floor(Math.log2(articles / (scores.filter((score) => score >= EXACT).length || scores.length)));
  };

  // "How do I apply for a grant": a third of all articles have "how" and "do", and those with a "grant" often have not.
  // So a word in more than a quarter of them counts for nothing beside one that is rarer, nor one in more than half.
  const countingOf = (terms) => [2, 1].map((least) => terms.filter(({ worth }) => worth >= least))
    .find((rare) => rare.some(({ worth }) => worth < Infinity)) ?? terms;

  const resultsIn = ([name], place, terms) => {
    const numbers = new Set(terms.flatMap(({ found }) => [...found[place].keys()]));
    return [...numbers].sort((a, b) => b - a).map((number) => {
      const had = terms.filter(({ found }) => found[place].has(number));
      const worth = had.reduce((sum, term) => sum + term.worth, 0);
      const score = had.reduce((sum, { found }) => sum + found[place].get(number), 0);
      return { name, number, worth, score, isWhole: had.length === terms.length };
    });
  };

  // The articles that have all words that count; if none does, those that are worth half of the best one or more.
  const search = async (asked, again) => {
    files.delete("index"); // which the browser keeps for a minute
    const volumes = await load("index", again), articles = volumes.reduce((sum, [, count]) => sum + count, 0);
    const all = await Promise.all(asked.map((term) => hitsOf(volumes, term, language.startsWith("cy"))));
    const terms = countingOf(all.map((found) => ({ found, worth: worthOf(found, articles) })));
    const results = volumes.flatMap((volume, place) => resultsIn(volume, place, terms));
    const whole = results.filter(({ isWhole }) => isWhole), best = results.reduce((most, { worth }) => Math.max(most, worth), 0);
    const found = whole.length ? whole : results.filter(({ worth }) => worth > 0 && worth >= best / 2);
    // Volumes come newest first, so of those that are as good as one another the newest stays first.
    return { isWhole: whole.length > 0, found: found.sort((a, b) => b.worth - a.worth || b.score - a.score) };
  };

  // What is seen.

  const made = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const IN_TEXT = /([\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*)/u;

  const marked = (text, terms) => {
    const asked = terms.flatMap(([word, ...parts]) => [word, ...parts.filter((part) => part.length > 1)]);
    const answers = (word) => asked.some((one) => word === one || (one.length > 2 && word.startsWith(one)));
    return text.split(IN_TEXT).map((piece, place) =>
      (place % 2 && sendfeedWords.wordsOf(piece).some(answers) ? made("mark", {}, piece) : piece));
  };

  const entry = ([page, day, written, isDated, title, summary, source, lang, dir], asked) => {
    const foreign = { ...list.dataset, ...(lang && { lang }), ...(dir && { dir }) };
    const time = () => made("time", { dateTime: day }, written);
    const dated = (isDated ? "{day}" : says.added).split("{day}").flatMap((text, place) => (place ? [time(), text] : [text]));
    return made("li", { className: "entry" }, made("article", { className: "columns" },
      made("h2", { className: "text", ...foreign }, made("a", { href: page }, ...marked(title, asked))),
      made("div", { className: "meta" }, made("p", {}, ...dated), ...(source ? [made("p", {}, made("bdi", {}, source))] : [])),
      made("div", { className: "text" }, ...(summary ? [made("p", foreign, ...marked(summary, asked))] : []))));
  };

  // The digits of the other pages, whatever the language.
  const counted = (forms, spoken, count) => {
    const form = forms[new Intl.PluralRules(spoken).select(count)] ?? forms.other;
    return form.replaceAll("{count}", new Intl.NumberFormat(spoken, { numberingSystem: "latn" }).format(count));
  };
  const summed = (count, isWhole) => {
    if (!count) return says.nothing;
    const [forms, spoken] = isWhole ? [says.found, says.language] : [says.some, says.someLanguage];
    return counted(JSON.parse(forms), spoken, count);
  };

  const say = (...what) => status.replaceChildren(...what);
  let asking = 0;

  const show = async (found, asked, mine) => {
    const next = found.splice(0, PAGE_OF_RESULTS);
    const rows = await Promise.all(next.map(async ({ name, number }) => (await load(`${name}/a${Math.floor(number / 20)}`))[number % 20]));
    if (mine !== asking) return null;
    const entries = rows.map((row) => entry(row, asked));
    list.append(...entries);
    list.hidden = !list.children.length;
    more.hidden = !found.length;
    more.querySelector("button").onclick = async () => (await show(found, asked, mine))?.querySelector("a").focus();
    return entries[0];
  };

  const answer = async () => {
    const mine = ++asking, query = new URLSearchParams(location.search).get("q") ?? "";
    const asked = [...new Map(sendfeedWords.termsOf(query).map((term) => [term[0], term])).values()].slice(0, MOST_WORDS);
    input.value = query;
    list.replaceChildren();
    list.hidden = more.hidden = true;
    say();
    if (!asked.length) return;
    const busy = setTimeout(() => say(made("p", {}, says.busy)), 300);
    const attempt = async (again) => {
      const { found, isWhole } = await search(asked, again), text = summed(found.length, isWhole);
      await show(found, asked, mine);
      if (mine === asking) say(made("p", {}, text));
    };
    try {
      // What this page read of the index may have been replaced meanwhile: then once more, past every cache.
      await attempt("").catch(() => attempt(`?${Date.now()}`));
    } catch {
      if (mine === asking) say(document.getElementById("failed").content.cloneNode(true));
    } finally {
      clearTimeout(busy);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = `?q=${encodeURIComponent(input.value.trim())}`;
    if (location.protocol === "file:") location.search = address; // browsers keep no history of states on the disk
    else {
      if (address !== location.search) history.pushState(null, "", address);
      answer();
    }
  });
  addEventListener("popstate", answer);
  form.hidden = false;
  answer();
})();
