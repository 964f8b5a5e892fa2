"use strict";
// Redraws the statuses for the day of the slider, and shows the rows that were asked for. Data are only ever text.
(() => {
  const data = JSON.parse(document.getElementById("living-data").textContent);
  const by = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const filled = (key, ...values) => data.words[key].replace(/\{(\d)\}/g, (_, place) => values[place]);
  const rows = [...document.querySelectorAll("[data-row]")].map((row, index) => {
    const now = row.querySelector(".now");
    const [then, turns] = data.rows[index];
    const next = row.nextElementSibling;
    const behind = next && next.classList.contains("behind") ? next : null;
    const table = row.closest("[data-table]");
    return { row, table, now, then, turns, told: -1, behind, words: fold(row.querySelector("th").textContent) };
  });
  let stop = data.at;
  let day = data.stops[stop][0];

  const element = (name, text, style) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (style) made.className = style;
    return made;
  };

  function tell(each, told) {
    const [, style, word, rest, mark] = data.told[told];
    const [, , wordThen, restThen] = data.told[each.then];
    const moved = word !== wordThen || rest !== restThen;
    const parts = [element("b", word, style)];
    if (rest) parts.push(" ", element("span", rest));
    if (mark) parts.push(" ", element("small", `[${mark}]`));
    const shown = [element("span", moved ? "▸" : "=", "sign")];
    shown[0].setAttribute("aria-hidden", "true");
    if (moved) shown.push(element("span", filled("otherwise") + filled("colon"), "hidden"));
    const standing = element("span", "", "told");
    standing.append(...parts);
    each.now.replaceChildren(...shown, standing);
    each.now.classList.toggle("moved", moved);
    each.told = told;
  }

  function written(iso) {
    const known = data.stops.find(([on]) => on === iso);
    if (known) return known[1];
    const locale = data.language === "en" ? "en-GB" : data.language;
    const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    const text = new Intl.DateTimeFormat(locale, form).format(new Date(`${iso}T00:00:00Z`));
    return data.language === "fr" ? text.replace(/^1 /, "1er ") : text;
  }

  function draw() {
    const [on, name, what] = data.stops[stop];
    const shown = filled("now", written(day));
    by("slider").value = stop;
    by("slider").setAttribute("aria-valuetext", name);
    by("any-day").value = day;
    by("earlier").disabled = stop === 0;
    by("later").disabled = stop === data.stops.length - 1;
    by("day-shown").textContent = shown;
    const to_come = day > data.stops[data.at][0] ? `; ${filled("day to come")}` : "";
    by("day-what").textContent = day === on ? what : filled("as before", name) + to_come;
    by("day-fault").textContent = "";
    for (const each of rows) {
      let told = each.turns[0][1];
      for (const [from, next] of each.turns) if (from <= stop) told = next;
      if (told !== each.told) tell(each, told);
      each.now.dataset.label = shown;
    }
    for (const head of document.querySelectorAll("[data-day]")) head.textContent = shown;
    const [first, last, left, right] = data.scale;
    const share = (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
    const place = left + Math.min(Math.max(share, 0), 1) * (right - left);
    for (const line of document.querySelectorAll(".life line.now")) {
      line.setAttribute("x1", place);
      line.setAttribute("x2", place);
    }
    choose();
  }

  function choose() {
    const wanted = fold(by("search").value).split(/\s+/).filter(Boolean);
    const status = by("status").value;
    const changed = by("changed").checked;
    let all = 0;
    for (const table of document.querySelectorAll("[data-table]")) table.dataset.count = 0;
    for (const each of rows) {
      const fits =
        wanted.every((word) => each.words.includes(word)) &&
        (!status || data.told[each.told][0] === status) &&
        (!changed || each.now.classList.contains("moved"));
      each.row.hidden = !fits;
      if (each.behind) each.behind.hidden = !fits;
      if (fits) each.table.dataset.count = Number(each.table.dataset.count) + 1;
      all += fits;
    }
    for (const table of document.querySelectorAll("[data-table]")) {
      const count = table.querySelectorAll("[data-row]").length;
      table.querySelector("[data-shown]").textContent = `(${filled("shown", table.dataset.count, count)})`;
      table.hidden = table.dataset.count === "0";
    }
    by("count").textContent = filled("shown", all, rows.length);
  }

  function go(index) {
    stop = Math.min(Math.max(index, 0), data.stops.length - 1);
    day = data.stops[stop][0];
    draw();
  }

  by("slider").addEventListener("input", (event) => go(Number(event.target.value)));
  by("earlier").addEventListener("click", () => go(stop - (day === data.stops[stop][0] ? 1 : 0)));
  by("later").addEventListener("click", () => go(stop + 1));
  by("any-day").addEventListener("change", (event) => {
    const asked = event.target.value;
    if (!asked) return;
    if (asked < data.first[0]) {
      by("day-fault").textContent = filled("too early", data.first[1]);
      return;
    }
    stop = data.stops.findLastIndex(([on]) => on <= asked);
    day = asked;
    draw();
  });
  for (const id of ["search", "status", "changed"]) by(id).addEventListener("input", choose);
  by("reset").addEventListener("click", () => {
    by("search").value = "";
    by("status").value = "";
    by("changed").checked = false;
    choose();
  });
  document.querySelector(".controls").hidden = false;
  draw();
})();
