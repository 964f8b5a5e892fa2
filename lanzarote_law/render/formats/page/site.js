(() => {
  "use strict";
  const { today, days, words, menu, languages, made } = window.site, query = new URLSearchParams(location.search);
  const main = document.getElementById("text"), header = document.querySelector("header"), language = document.documentElement.lang;
  const root = document.querySelector("script[src$='site.js']").getAttribute("src").replace("site.js", "");
  const isDated = "starts" in main.dataset, starts = (main.dataset.starts || "").split(" ");
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text));
  const make = (tag, values, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  // each page leads to the overview; the other links, which are the same on every page, are made here to keep the pages small
  const path = location.pathname.split("/").slice(root ? -2 : -1).join("/"), nav = header.querySelector("nav");
  if (!header.querySelector(".languages")) {
    const links = menu.map(([page, name]) => make("li", {}, make("a", { href: root + page, ...(page === path ? { "aria-current": "page" } : {}) }, name)));
    nav.firstElementChild.append(...links);
    nav.after(make("p", { class: "languages" }, ...languages.map(([lang, name]) => make("a", { href: `${root}../${lang}/${path}`, lang }, name))));
  }

  // what only works with this script is made by it, too: the search, and the choice of a date
  const q = make("input", { type: "search", id: "q", name: "q", autocomplete: "off", spellcheck: "false" });
  const search = make("form", { role: "search", action: `${root}search.html` }, make("label", { for: "q" }, words.search), " ", q, " ", make("button", {}, words.find));
  nav.after(search);
  const day = make("input", { type: "date", id: "day" });
  if (isDated) {
    const often = days.map(([on, name]) => make("button", { type: "button", value: on }, name));
    header.append(make("fieldset", { id: "choose" }, make("legend", {}, words.date), make("label", { for: "day" }, words["any date"]), day, ...often));
  }

  // a table without a title is called by the heading above it, which gets a name for that if no link has given it one
  let heading = null;
  for (const [at, each] of [...main.children].entries()) {
    if (/^H[23]$/.test(each.tagName)) heading = each;
    const table = each.matches(".wide") && each.firstElementChild;
    if (table && heading && !table.caption) { heading.id ||= `part-${at}`; table.setAttribute("aria-labelledby", heading.id); }
  }

  // a table that is wider than the page can be reached and moved with the keyboard
  const reach = () => {
    for (const each of document.querySelectorAll(".wide:not([tabindex])")) {
      if (each.scrollWidth > each.clientWidth) for (const [name, value] of [["tabindex", 0], ["role", "group"], ["aria-label", words["html.table"]]]) each.setAttribute(name, value);
    }
  };
  addEventListener("resize", reach);

  // every link within the site keeps the date that was chosen
  const keepDate = (on) => {
    for (const link of document.querySelectorAll("a[href]")) {
      const [path] = link.getAttribute("href").split("?");
      if (!/^(\w+:|#)/.test(path)) link.setAttribute("href", on === today ? path : `${path}?on=${on}`);
    }
    let field = document.querySelector("form input[name=on]");
    if (!field) { field = document.createElement("input"); field.type = "hidden"; field.name = "on"; q.form.append(field); }
    field.value = on; field.disabled = on === today;
  };

  const shownAt = (ranges, at) => ranges.split(" ").some((range) => { const [first, last = first] = range.split("-"); return +first <= at && at <= +last; });
  const written = (on) => {
    const text = new Intl.DateTimeFormat({ en: "en-GB" }[language] || language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(on));
    return language === "fr" ? text.replace(/^1 /, "1er ") : text;
  };
  const show = (on) => {
    let at = 0;
    starts.forEach((start, index) => { if (start <= on) at = index; });
    for (const each of document.querySelectorAll("[data-off]")) { each.dataset.on = each.dataset.off; delete each.dataset.off; }
    for (const each of document.querySelectorAll("[data-on]")) each.hidden = !shownAt(each.dataset.on, at);
    for (const each of document.querySelectorAll("main time")) each.textContent = written(on);
    for (const each of document.querySelectorAll("#choose button")) each.setAttribute("aria-pressed", each.value === on);
    keepDate(on);
    reach();
  };

  const choose = (on) => {
    if (!isDay(on)) return;
    day.value = on;
    const next = new URLSearchParams(location.search);
    if (on === today) next.delete("on"); else next.set("on", on);
    try { history.replaceState(null, "", `${location.pathname}${next.size ? `?${next}` : ""}${location.hash}`); } catch { /* some browsers refuse it for files */ }
    show(on);
  };

  const asked = query.get("on"), first = asked && isDay(asked) ? asked : today;
  if (isDated) {
    day.value = first;
    day.addEventListener("change", () => choose(day.value));
    for (const each of document.querySelectorAll("#choose button")) each.addEventListener("click", () => choose(each.value));
    show(first);
  } else { keepDate(first); reach(); }

  // the first page says without a script from which data the site was made, the others by it
  const foot = document.querySelector("footer p"), age = Math.floor((Date.now() - Date.parse(today)) / 86400000);
  foot.textContent = made;
  if (age > 0) foot.append(` ${words.age.replace("{0}", age)}`);

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  // `article 133 of the new Criminal Code` is 133, `8.1a` is 8.1.a
  const asks = fold(query.get("q") || "").replace(/\b(\d+\.\d+)(?=[a-z]\b)/g, "$1.").split(/\s+/).filter(Boolean);
  const over = words["passed over"].split(" "), telling = asks.filter((each) => !over.includes(each.replace(/\.$/, "")));
  const wanted = telling.length ? telling : asks;
  q.value = query.get("q") || "";
  if (!window.searchIndex || !wanted.length) return;
  const { pages, words: listed } = window.searchIndex, entries = listed.split("\n").map((line) => line.split(" "));
  const names = pages.map(([, title]) => ` ${fold(title)} `);
  const ranksOf = (word) => {
    const ranks = new Map();
    for (const [name, ...steps] of entries) {
      if (!name.includes(word)) continue;
      let at = -1;
      for (const step of steps) { at += parseInt(step, 16); ranks.set(at, Math.max(ranks.get(at) || 0, name.startsWith(word) ? 1 : 0)); }
    }
    names.forEach((name, at) => { if (name.includes(word)) ranks.set(at, name.startsWith(` ${word} `) ? 8 : name.includes(` ${word} `) ? 4 : 2); });
    return ranks;
  };
  const ranks = wanted.map(ranksOf), sum = (at) => ranks.reduce((all, each) => all + (each.get(at) || 0), 0);
  // the pages with all words; if there is none, those with most of them
  const matched = pages.map((_, at) => ranks.filter((each) => each.has(at)).length), most = Math.max(...matched);
  const found = pages.flatMap(([path, title], at) => most && matched[at] === most ? [[sum(at), path, title]] : []);
  found.sort((a, b) => b[0] - a[0]);
  const count = document.getElementById("count"), list = document.getElementById("found");
  count.textContent = (most === wanted.length ? words.found : most ? words.some : words.nothing).replace("{0}", found.length);
  count.append(` ${words["law of"].replace("{0}", written(first))}`);
  for (const [, path, title] of found.slice(0, 100)) {
    list.append(make("li", {}, make("a", { href: path }, title)));
  }
  keepDate(first);
})();
