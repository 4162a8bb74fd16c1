/* Searches the site's index, which src/sendfeed/publish/search.py describes: files that are scripts, so that they can be
   read from the disk too. Every text is put into the page as text. */
"use strict";
(() => {
  const PAGE_OF_RESULTS = 10, MOST_WORDS = 12, MOST_RANGES = 4, MOST_LETTERS = 40;
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

  // Words: as src/sendfeed/publish/search_words.py has them.

  const SAME = { "ς": "σ", "ß": "ss", "ı": "i", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": "" };
  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff" +
    "\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const PART = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

  const wordsOf = (text) => {
    const plain = text.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "")
      .replace(/[ςßıىیکةٱـ]/g, (letter) => SAME[letter]);
    return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => word.match(PART)).flatMap((part) => {
      if (IS_UNSPACED.test(part)) {
        const letters = [...part];
        return letters.length < 2 ? letters : letters.slice(1).map((letter, place) => letters[place] + letter);
      }
      const bare = /[\u0600-\u06ff]/.test(part) ? part.replace(/^(?:[وفبك]?ال|لل)(?=...)/u, "") : part;
      return [...bare].slice(0, MOST_LETTERS).join("");
    });
  };

  // How well a word of the index answers one of the query: itself, one that it begins, one that ends otherwise.
  const likeness = (word, asked) => {
    if (word === asked) return 4;
    if (asked.length > 2 && word.startsWith(asked)) return 2;
    return word.length <= asked.length + 1 ? 1 : 0;
  };
  const stemOf = (asked) => (asked.length > 4 ? asked.slice(0, -2) : asked);

  // The places of the ranges that can hold words that begin with a stem: the one before the first that begins so, too.
  const rangesFor = (starts, stem) => {
    const after = starts.findIndex((start) => start >= stem);
    const first = after < 0 ? starts.length - 1 : starts[after] === stem ? after : Math.max(after - 1, 0);
    const found = [];
    for (let place = first; place < starts.length && found.length < MOST_RANGES; place += 1) {
      if (place > first && !starts[place].startsWith(stem)) break;
      found.push(place);
    }
    return found;
  };

  // By an article's number in its volume: how much the best of the words that answer says of it.
  const scoresIn = async (name, starts, asked) => {
    const stem = stemOf(asked), scores = new Map();
    const texts = await Promise.all(rangesFor(starts, stem).map((place) => load(`${name}/w${place}`)));
    for (const line of texts.join("\n").split("\n")) {
      if (!line.startsWith(stem)) continue;
      const [word, postings] = line.split(" "), like = likeness(word, asked);
      let number = 0;
      for (const [, step, weight] of like ? postings.matchAll(/([0-9a-v]+)([A-F])/g) : []) {
        number += parseInt(step, 32);
        const score = like * (weight.charCodeAt(0) - 64);
        if (score > (scores.get(number) ?? 0)) scores.set(number, score);
      }
    }
    return scores;
  };

  const searchIn = async ([name, , starts], asked) => {
    const each = await Promise.all(asked.map((word) => scoresIn(name, starts, word)));
    return [...each[0].keys()].filter((number) => each.every((scores) => scores.has(number)))
      .map((number) => ({ name, number, score: each.reduce((sum, scores) => sum + scores.get(number), 0) }));
  };

  // The best first, and the newest of those that are as good: volumes come newest first.
  const search = async (asked, again) => {
    files.delete("index"); // which the browser keeps for a minute
    const volumes = await load("index", again);
    const found = (await Promise.all(volumes.map((volume) => searchIn(volume, asked))))
      .flatMap((results) => results.sort((a, b) => b.number - a.number));
    return found.sort((a, b) => b.score - a.score);
  };

  // What is seen.

  const made = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const marked = (text, asked) => {
    const is = (piece) => wordsOf(piece).some((word) => asked.some((one) => word === one || (one.length > 2 && word.startsWith(one))));
    return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece, place) => (place % 2 && is(piece) ? made("mark", {}, piece) : piece));
  };

  // The digits and the calendar of the other pages, whatever the language.
  const AS_ELSEWHERE = { numberingSystem: "latn", calendar: "gregory" };
  const dayOf = (iso) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC", ...AS_ELSEWHERE }).format(new Date(iso));

  const entry = ([page, day, isDated, title, summary, source, lang, dir], asked) => {
    const foreign = { ...list.dataset, ...(lang && { lang }), ...(dir && { dir }) };
    const time = () => made("time", { dateTime: day }, dayOf(day));
    const dated = (isDated ? "{day}" : says.added).split("{day}").flatMap((text, place) => (place ? [time(), text] : [text]));
    return made("li", { className: "entry" }, made("article", { className: "columns" },
      made("h2", { className: "text", ...foreign }, made("a", { href: page }, ...marked(title, asked))),
      made("div", { className: "meta" }, made("p", {}, ...dated), ...(source ? [made("p", {}, made("bdi", {}, source))] : [])),
      made("div", { className: "text" }, ...(summary ? [made("p", foreign, ...marked(summary, asked))] : []))));
  };

  const countOf = (count) => {
    const forms = JSON.parse(says.found), form = forms[new Intl.PluralRules(says.language).select(count)] ?? forms.other;
    return form.replaceAll("{count}", new Intl.NumberFormat(says.language, AS_ELSEWHERE).format(count));
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
    const asked = [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
    input.value = query;
    list.replaceChildren();
    list.hidden = more.hidden = true;
    say();
    if (!asked.length) return;
    const busy = setTimeout(() => say(made("p", {}, says.busy)), 300);
    const attempt = async (again) => {
      const found = await search(asked, again);
      const text = found.length ? countOf(found.length) : says.nothing;
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
