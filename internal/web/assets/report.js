// The page of a report: focus on what was read lights its words and the other
// way round; single keys review. Everything here can be done without it by
// links and forms.
const $ = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const encoder = new TextEncoder();

let current = ""; // ID of the telling at hand

const tellings = () => all(".told");
const tellingOf = (id) => document.getElementById("of-" + id);
const piecesOf = (id) => all(`.mk[data-n~="${CSS.escape(id)}"]`);

// startOf is the byte of the text that a piece begins with.
const startOf = (piece) => Number(piece.id.slice(1));

function unlight() {
  for (const piece of all(".lit")) piece.classList.remove("lit");
}

// light shows the words of a telling, or those of one of its rows.
function light(id, row) {
  unlight();
  if (!row?.dataset.w) {
    for (const piece of piecesOf(id)) piece.classList.add("lit");
    return;
  }
  const ranges = row.dataset.w.split(" ").map((r) => r.split("-").map(Number));
  for (const piece of all(".b [id^=s]")) {
    const at = startOf(piece);
    if (ranges.some(([from, to]) => from <= at && at < to)) piece.classList.add("lit", "mk");
  }
}

function say(text) {
  $("#said").textContent = text;
}

function inSight(element) {
  const box = element.getBoundingClientRect();
  return box.top > 60 && box.bottom < innerHeight - 20;
}

// choose makes a telling the one at hand, and shows its words.
function choose(id, { focus = true, words = true } = {}) {
  const told = tellingOf(id);
  if (!told) return;
  $(".told.here")?.classList.remove("here");
  told.classList.add("here");
  current = id;
  if (focus) told.focus({ preventScroll: true });
  if (!inSight(told)) told.scrollIntoView({ block: "nearest" });
  light(id);
  const first = piecesOf(id)[0];
  if (words && first && !inSight(first)) first.scrollIntoView({ block: "center" });
}

function step(by) {
  const list = tellings();
  if (list.length === 0) return;
  const at = list.findIndex((t) => t.dataset.n === current);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1);
  choose(list[next].dataset.n);
  say(list[next].getAttribute("aria-label"));
}

// selected are the words of the text that are selected: one a block, with the
// byte that it begins with.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const found = [];
  for (const block of all("article.text .b")) {
    if (!range.intersectsNode(block)) continue;
    let words = "";
    let start = -1;
    for (const piece of all("[id^=s]", block)) {
      if (!range.intersectsNode(piece)) continue;
      const text = piece.textContent;
      const node = piece.firstChild;
      const from = range.startContainer === node ? range.startOffset : 0;
      const to = range.endContainer === node ? range.endOffset : text.length;
      if (from >= to) continue;
      if (start < 0) start = startOf(piece) + encoder.encode(text.slice(0, from)).length;
      words += text.slice(from, to);
    }
    const lead = words.length - words.trimStart().length;
    start += encoder.encode(words.slice(0, lead)).length;
    words = words.trim();
    if (words) found.push({ words, start });
  }
  return found;
}

// addSelected opens the form with the words that are selected.
function addSelected() {
  const form = $("#add form");
  if (!form) return;
  const found = selected();
  $("#add").open = true;
  if (found.length > 0) {
    for (const extra of all("[data-extra]", form)) extra.remove();
    form.elements.start.value = found[0].start;
    $("textarea", form).value = found[0].words;
    for (const more of found.slice(1)) {
      for (const [name, value] of [["words", more.words], ["start", more.start]]) {
        const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
        input.dataset.extra = "";
        form.append(input);
      }
    }
    say(found.length === 1 ? "Words taken" : `Words of ${found.length} blocks taken`);
  }
  $("#add").scrollIntoView({ block: "nearest" });
  (found.length > 0 ? $("[name=kind]:checked", form) : $("textarea", form)).focus();
}

// send sends a form without leaving the page, and takes over what the page
// is afterwards.
async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const done = button?.textContent.replace(/ .$/, "").trim() ?? "Done";
  let page;
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
      say("");
      alertLine(page.querySelector(".alarm")?.textContent ?? "This was not kept.");
      return;
    }
  } catch {
    alertLine("The server cannot be reached; nothing was kept.");
    return;
  }
  const before = tellings().map((t) => t.dataset.n);
  const beside = $(".beside").scrollTop;
  const top = scrollY;
  $("main").replaceWith(page.querySelector("main"));
  enhance();
  scrollTo(0, top);
  $(".beside").scrollTop = beside;
  const added = tellings().find((t) => !before.includes(t.dataset.n));
  if (added) choose(added.dataset.n);
  else if (current) choose(current, { words: false });
  say(done);
}

function alertLine(text) {
  $("#failed")?.remove();
  const line = Object.assign(document.createElement("p"), { id: "failed", className: "alarm", textContent: text });
  line.setAttribute("role", "alert");
  $(".bar").after(line);
}

// press does what a button of the telling at hand does.
function press(key) {
  const told = tellingOf(current);
  if (!told) {
    say("Choose with j and k first");
    return;
  }
  if (key === "e") {
    const edit = $(".edit", told);
    if (edit) {
      edit.open = true;
      $("select", edit).focus();
    }
    return;
  }
  $(`button[data-key=${key}]`, told)?.click();
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("a"),
  x: () => press("x"),
  e: () => press("e"),
  n: addSelected,
  u: () => $("form[data-key=u] button")?.click(),
  "?": () => ($("#keys").open = !$("#keys").open),
};

// keysOn reports whether single keys work: a choice that this browser keeps.
function keysOn() {
  try {
    return localStorage.getItem("keys") !== "off";
  } catch {
    return true;
  }
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");
  if (event.key === "Escape" && typing) {
    typing.blur();
    if (current) tellingOf(current)?.focus();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keysOn()) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

document.addEventListener("click", (event) => {
  const stepping = event.target.closest("[data-step]");
  if (stepping) {
    step(Number(stepping.dataset.step));
    return;
  }
  const link = event.target.closest("a.button[data-key=n]");
  if (link) {
    event.preventDefault();
    addSelected();
    return;
  }
  const piece = event.target.closest(".mk[data-n]");
  if (piece && getSelection().isCollapsed) {
    const nodes = piece.dataset.n.split(" ");
    choose(nodes[(nodes.indexOf(current) + 1) % nodes.length], { words: false }); // again: the next one that has the words
    return;
  }
  const row = event.target.closest(".told li[data-w]");
  const told = event.target.closest(".told");
  if (told && row) {
    choose(told.dataset.n, { focus: false, words: false });
    light(told.dataset.n, row);
    const edit = $(".edit", told);
    if (edit) {
      const field = $("select", edit);
      field.value = row.dataset.field;
      $("[name=value]", edit).value = row.dataset.value;
    }
  } else if (told && !event.target.closest("a, button, input, select, summary, label")) {
    choose(told.dataset.n);
  }
});

document.addEventListener("focusin", (event) => {
  const told = event.target.closest(".told");
  if (told && told.dataset.n !== current) choose(told.dataset.n, { focus: false });
});

document.addEventListener("mouseover", (event) => {
  const told = event.target.closest(".told");
  const piece = event.target.closest(".mk[data-n]");
  for (const shown of all(".told.hover")) shown.classList.remove("hover");
  if (told) light(told.dataset.n, event.target.closest("li[data-w]"));
  else if (piece) {
    light(piece.dataset.n.split(" ")[0]);
    tellingOf(piece.dataset.n.split(" ")[0])?.classList.add("hover");
  } else if (current) light(current);
  else unlight();
});

document.addEventListener("submit", (event) => {
  if (!event.target.closest(".told, .bar, .also, .decisions")) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

document.addEventListener("change", (event) => {
  if (event.target.id !== "keys-on") return;
  try {
    localStorage.setItem("keys", event.target.checked ? "on" : "off");
  } catch {
    // a browser that keeps nothing has the keys on
  }
});

// enhance makes the marks plain text, so that words can be selected across
// them: a click on them is heard above.
function enhance() {
  for (const piece of all("a.mk")) piece.removeAttribute("href");
  for (const button of all(".js")) button.hidden = false;
  $("#keys-on").checked = keysOn();
}

enhance();
const wanted = location.hash.slice(1).replace(/^of-/, "");
if (/^[a-z]-[0-9a-f]{20}$/.test(wanted)) {
  if (tellingOf(wanted)) choose(wanted, { focus: false });
  else if (!new URLSearchParams(location.search).has("at")) location.replace(`?at=${wanted}#${wanted}`); // it is in another part
}
