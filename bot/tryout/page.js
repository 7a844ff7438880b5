// Draws what the server says and sends what the person does. It decides nothing, and every sentence comes from the server.

import { count, filled, refill, valuesOf } from "./forms.js";

const { language, texts } = JSON.parse(document.getElementById("page-data").textContent);
const MINE = ["said", "pressed", "sent"];
const SHOWN_PER_PERSON = 6;
const EVERY = 1000;

const at = (id) => document.getElementById(id);
const [log, boxes, organisation, person, text] = ["log", "boxes", "organisation", "person", "text"].map(at);

const entries = new Map(); // number -> entry, as the server last told it
const drafts = new Map(); // "epoch/number" -> what is filled in but not sent
let people = [];
let cursor = "";
let clock = "";
let mark = 0; // entries after this one came with what was done last
let sending = Promise.resolve();
let waiting = 0;
let poll; // the look that is under way

// Who one was is remembered across a reload.

const remembered = (key) => sessionStorage.getItem(`kanalvakt-${key}`);
const remember = (key, value) => sessionStorage.setItem(`kanalvakt-${key}`, value);

const fill = (id, values) => filled(texts[id], values);
const draftKey = (number) => `${cursor.split(".")[0]}/${number}`;

// To and from the server

async function look() {
  poll = new AbortController();
  const query = new URLSearchParams({ organisation: organisation.value, since: cursor, language });
  try {
    const response = await fetch(`/tryout/state?${query}`, { signal: poll.signal });
    if (!response.ok) throw new Error(response.status);
    const news = await response.json();
    if (poll.signal.aborted) return;
    take(news);
    trouble("");
  } catch (error) {
    if (error.name !== "AbortError") trouble(texts.lost);
  }
}

async function keepLooking() {
  for (;;) {
    if (!document.hidden && !waiting) await look();
    await new Promise((go) => setTimeout(go, EVERY));
  }
}

// One thing after another: what is done while something is under way waits for its turn.
function send(what, payload, where = log) {
  waiting += 1;
  poll?.abort();
  const slow = setTimeout(() => (at("thinking").hidden = where !== log), 400);
  const body = { organisation: organisation.value, person: person.value, key: crypto.randomUUID(), ...payload };
  const done = sending.then(() => post(what, body, where)).finally(() => {
    waiting -= 1;
    clearTimeout(slow);
    at("thinking").hidden = true;
  });
  sending = done.catch(() => {});
  return done;
}

async function post(what, body, where) {
  const asked = mark;
  let response;
  try {
    response = await fetch(`/tryout/${what}?language=${language}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...body, since: cursor }),
    });
  } catch {
    trouble(texts.lost);
    return false;
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    trouble(answer.problem ?? texts.failed);
    return false;
  }
  trouble("");
  mark = what === "meet" ? asked : Math.max(0, ...entries.keys());
  take(answer, where);
  return true;
}

function trouble(sentence) {
  if (at("trouble").textContent === sentence) return;
  at("trouble").textContent = sentence;
  at("trouble").hidden = !sentence;
}

// Taking in what is new

function take(news, where) {
  if (cursor === news.cursor && clock === news.clock && !news.fresh && !where) return;
  showClock(news);
  at("listed").href = `/tryout/public/${organisation.value}`;
  cursor = news.cursor;
  if (news.fresh) {
    entries.clear();
    mark = Math.max(0, ...news.entries.map((entry) => entry.number));
  }
  showPeople(news.people);
  const known = new Set(entries.keys());
  for (const entry of news.entries) {
    if (entry.html === null) entries.delete(entry.number);
    else entries.set(entry.number, entry);
  }
  if (news.fresh) drawAll();
  else news.entries.toSorted((a, b) => a.number - b.number).forEach((entry) => draw(entry, !known.has(entry.number)));
  const added = news.fresh ? [] : news.entries.filter((entry) => entry.html !== null && !known.has(entry.number));
  const toMe = added.find((entry) => homeOf(entry) === "log");
  tidy(new Set(news.entries.map((entry) => entry.number)));
  const toOthers = added.findLast((entry) => homeOf(entry) === "boxes");
  if (toMe) show(toMe.number);
  if (toOthers && (where === boxes || !isBusy())) reveal(nodeOf(toOthers.number));
  // Who has written looks for the answer, not for an earlier card that has been edited meanwhile.
  const written = added.some((entry) => entry.how === "said");
  if (where) settle(where, written ? added : news.entries);
  tell(added);
}

function showClock(news) {
  at("clock").textContent = clock = news.clock;
  at("next").textContent = news.next ? fill("next-event", { clock: news.next }) : texts["no-event"];
  at("passed").textContent = news.passed;
  at("passed").hidden = !news.passed;
  document.querySelector('[data-move="event"]').setAttribute("aria-disabled", String(!news.next));
}

function showPeople(list) {
  if (JSON.stringify(list) === JSON.stringify(people)) return;
  people = list;
  const wanted = person.value || remembered(`person-${organisation.value}`);
  person.replaceChildren(...list.map((one) => new Option(fill("person-option", one), one.key)));
  if (list.some((one) => one.key === wanted)) person.value = wanted;
  showStarts();
}

// What to write first depends on whom one is: only those who look after a channel have anything to tell about one.
function showStarts() {
  const runs = people.find((one) => one.key === person.value)?.runs ?? false;
  for (const start of document.querySelectorAll("#starts [data-who]")) {
    start.hidden = start.dataset.who !== "everyone" && (start.dataset.who === "runs") !== runs;
  }
}

const nameOf = (key) => people.find((one) => one.key === key)?.name ?? key;

// Where an entry is shown: in the conversation, among what others receive, or nowhere for now.
function homeOf(entry) {
  if (entry.person === person.value) return "log";
  return entry.aside ? "boxes" : "nowhere";
}

function drawAll() {
  log.setAttribute("aria-live", "off");
  log.replaceChildren();
  boxes.replaceChildren();
  for (const entry of [...entries.values()].sort((a, b) => a.number - b.number)) draw(entry, false);
  log.scrollTop = log.scrollHeight;
  setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
}

function draw(entry, arriving) {
  const old = document.querySelector(`.entry[data-number="${entry.number}"]`);
  const home = homeOf(entry);
  if (entry.html === null || home === "nowhere") {
    old?.remove();
    return;
  }
  const node = old ?? at("entry-template").content.firstElementChild.cloneNode(true);
  const mine = MINE.includes(entry.how);
  node.dataset.number = entry.number;
  node.className = `entry ${entry.how}${mine ? " mine" : ""}${arriving ? " arriving" : ""}`;
  node.querySelector(".author").textContent = mine ? authorOf(entry, home) : texts.bot;
  node.querySelector("time").textContent = entry.time;
  node.querySelector(".tag").textContent = texts.notice;
  node.querySelector(".tag").hidden = home !== "log" || entry.how !== "notice";
  node.querySelector(".new").textContent = texts.new;
  const bubble = node.querySelector(".bubble");
  bubble.lang = entry.language;
  bubble.innerHTML = entry.html; // drawn by render.py, which escapes everything; the page's CSP runs no script in it
  for (const form of bubble.querySelectorAll("form.ask")) refill(form, drafts.get(draftKey(entry.number)), texts.letters);
  if (!old) place(node, entry, home === "log" ? log : boxOf(entry.person).querySelector(".notes"));
}

function authorOf(entry, home) {
  if (home === "log" && entry.how !== "said") return texts[entry.how];
  return home === "log" ? texts.you : nameOf(entry.person);
}

function place(node, entry, list) {
  const last = list.lastElementChild;
  if (!last || last.dataset.day !== entry.day) {
    const day = document.createElement("p");
    day.className = "day";
    day.textContent = entry.day;
    list.append(day);
  }
  node.dataset.day = entry.day;
  list.append(node);
  const box = list.closest(".box");
  // A notice moves its reader to the top, but never away from under a hand that is about to press.
  if (box && entry.how === "notice" && !isBusy()) boxes.prepend(box);
}

const isBusy = () => boxes.matches(":hover, :focus-within");

function boxOf(key) {
  const existing = [...boxes.children].find((box) => box.dataset.person === key);
  if (existing) return existing;
  const box = at("box-template").content.firstElementChild.cloneNode(true);
  const name = nameOf(key);
  box.dataset.person = key;
  box.querySelector(".face").textContent = name.split(/\s+/).map((part) => part[0]).slice(0, 2).join("").toUpperCase();
  box.querySelector("h3").textContent = name;
  box.querySelector("h3").id = `box-${key}`;
  box.setAttribute("aria-labelledby", `box-${key}`);
  box.querySelector(".box-head p").textContent = people.find((one) => one.key === key)?.function ?? "";
  box.querySelector(".become").textContent = fill("become", { name: name.split(" ")[0] });
  box.querySelector(".become").hidden = !people.some((one) => one.key === key);
  boxes.prepend(box);
  return box;
}

// After drawing: what is new, what is folded away, what is empty.
function tidy(changed = new Set()) {
  let fresh = 0;
  for (const node of document.querySelectorAll(".entry")) {
    const isNew = Number(node.dataset.number) > mark && boxes.contains(node) && !node.classList.contains("mine");
    node.querySelector(".new").hidden = !isNew;
    fresh += isNew;
  }
  for (const box of boxes.querySelectorAll(".box")) {
    const shown = [...box.querySelectorAll(".entry")];
    if (!shown.length) box.remove();
    // What waits for an answer is never folded away, nor what has just become something else.
    const matters = (node) => node.querySelector("[data-press]") || changed.has(Number(node.dataset.number));
    const old = shown.slice(0, -SHOWN_PER_PERSON).filter((node) => !matters(node));
    shown.forEach((node) => node.classList.toggle("old", old.includes(node)));
    box.querySelector(".earlier").textContent = fill("earlier", { count: old.length });
    box.querySelector(".earlier").hidden = !old.length || box.classList.contains("whole");
  }
  for (const day of document.querySelectorAll(".day")) {
    const next = day.nextElementSibling;
    if (!next || next.classList.contains("day")) day.remove();
  }
  at("empty").hidden = boxes.children.length > 0;
  at("others-badge").textContent = fresh;
  at("others-badge").setAttribute("aria-label", fill("new-count", { count: fresh }));
  at("others-badge").hidden = !fresh;
  document.body.classList.toggle("has-spoken", Boolean(log.querySelector(".mine")));
}

function tell(added) {
  const names = new Set(added.filter((e) => homeOf(e) === "boxes" && e.how === "notice").map((e) => nameOf(e.person)));
  if (names.size) at("status").textContent = [...names].map((name) => fill("new-notice", { name })).join(" ");
}

// Where eyes and focus go after something was done: to what is to be filled in, else to what came.
function settle(where, changed) {
  const here = changed.filter((entry) => entry.html !== null).map((entry) => nodeOf(entry.number));
  const nodes = here.filter((node) => node && where.contains(node));
  if (!nodes.length) return;
  nodes.sort((a, b) => a.dataset.number - b.dataset.number);
  const form = nodes.findLast((node) => node.querySelector("form.ask"));
  const field = form?.querySelector(".wrong") ?? form?.querySelector(".field");
  if (field) {
    where === log ? show(form.dataset.number) : form.scrollIntoView({ block: "nearest" });
    if (field.matches(".wrong")) field.scrollIntoView({ block: "center" });
    (field.querySelector(":checked") ?? field.querySelector("input, textarea, select")).focus({ preventScroll: true });
  } else {
    where === log ? show(nodes[0].dataset.number) : reveal(nodes.at(-1));
    if (document.activeElement === document.body) nodes.at(-1).focus({ preventScroll: true });
  }
}

// On low screens the halves have no scrolling of their own.
const pageScrolls = () => getComputedStyle(log).overflowY === "visible";

const nodeOf = (number) => document.querySelector(`.entry[data-number="${number}"]`);

// To the end, unless that would hide the beginning of what came.
function show(number) {
  const node = nodeOf(number);
  if (!node || !log.contains(node)) return;
  if (pageScrolls()) return node.scrollIntoView({ block: "nearest" });
  const top = node.offsetTop - log.offsetTop - 12;
  log.scrollTop = Math.min(top, log.scrollHeight - log.clientHeight);
}

// Among what others receive, no further than it takes to see it all.
function reveal(node) {
  if (pageScrolls()) return boxes.contains(document.activeElement) && node.scrollIntoView({ block: "nearest" });
  const [frame, here] = [boxes.getBoundingClientRect(), node.getBoundingClientRect()];
  const below = Math.min(here.bottom - frame.bottom, here.top - frame.top);
  boxes.scrollTop += Math.max(0, below) || Math.min(0, here.top - frame.top - 48);
}

// What the person does

function whose(node) {
  const entry = node.closest(".entry");
  const box = node.closest(".box");
  return {
    entry: Number(entry.dataset.number),
    person: box ? box.dataset.person : person.value,
    aside: Boolean(box),
    where: box ? box.querySelector(".notes") : log,
  };
}

async function press(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const { where, ...who } = whose(button);
  const siblings = button.closest(".entry").querySelectorAll("[data-press]");
  siblings.forEach((one) => one.setAttribute("aria-disabled", "true"));
  await send("press", { ...who, press: button.dataset.press }, where);
  siblings.forEach((one) => one.removeAttribute("aria-disabled"));
}

async function submit(form) {
  if (form.dataset.sending) return; // a double press is one
  form.dataset.sending = "yes";
  const { where, ...who } = whose(form);
  const values = valuesOf(form);
  drafts.set(draftKey(who.entry), values);
  if (await send("form", { ...who, press: form.dataset.press, values }, where)) keepDraftsOf(entries);
  delete form.dataset.sending;
}

function keepDraftsOf(known) {
  for (const key of drafts.keys()) if (!known.has(Number(key.split("/")[1]))) drafts.delete(key);
}

async function copy(button) {
  const source = at(button.dataset.copy);
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = at("status").textContent = texts.copied;
    setTimeout(() => (button.textContent = label), 2500);
  } catch {
    getSelection().selectAllChildren(source);
    at("status").textContent = texts["copy-failed"];
    source.focus();
  }
}

async function say(words) {
  return words.trim() ? send("say", { text: words }) : true;
}

async function become(key) {
  if (key) person.value = key;
  remember(`person-${organisation.value}`, person.value);
  showStarts();
  drawAll();
  tidy();
  await send("meet", {}, null);
}

async function goOnAs(key) {
  view("talk");
  text.focus();
  await become(key);
}

async function move(button) {
  if (button.getAttribute("aria-disabled") === "true") {
    at("status").textContent = texts["no-event"];
  } else if (await send("clock", { move: button.dataset.move }, boxes)) {
    const told = [fill("clock-moved", { clock }), at("passed").textContent, at("status").textContent];
    at("status").textContent = told.filter(Boolean).join(" ");
  }
}

async function restart() {
  at("sure").returnValue = "no";
  at("sure").showModal();
  await new Promise((closed) => at("sure").addEventListener("close", closed, { once: true }));
  if (at("sure").returnValue !== "yes" || !(await send("restart", {}))) return;
  drafts.clear();
  text.focus();
  await become();
}

function view(name) {
  document.body.dataset.view = name;
  for (const button of document.querySelectorAll(".views button")) {
    button.setAttribute("aria-pressed", String(button.dataset.view === name));
  }
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.press) await press(button);
  else if (button.dataset.copy) await copy(button);
  else if (button.dataset.move) await move(button);
  else if ("say" in button.dataset) await say(button.textContent);
  else if ("close" in button.dataset) await send("close", { ...whose(button), where: undefined });
  else if (button.matches(".become")) await goOnAs(button.closest(".box").dataset.person);
  else if (button.matches(".earlier")) button.closest(".box").classList.add("whole"), tidy();
  else if (button.matches(".views button")) view(button.dataset.view);
  else if (button.id === "restart") await restart();
});

document.addEventListener("submit", async (event) => {
  if (event.target.method === "dialog") return;
  event.preventDefault();
  if (event.target.matches(".ask")) await submit(event.target);
  if (event.target.id !== "say") return;
  const words = text.value;
  text.value = "";
  grow();
  if (!(await say(words)) && !text.value) text.value = words;
});

document.addEventListener("input", ({ target }) => {
  if (target === text) grow();
  const form = target.closest("form.ask");
  if (!form) return;
  drafts.set(draftKey(whose(form).entry), valuesOf(form));
  if (target.dataset.max) count(target, texts.letters);
});

text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at("say").requestSubmit();
});

person.addEventListener("change", () => become());
organisation.addEventListener("change", async () => {
  remember("organisation", organisation.value);
  [cursor, people] = ["", []];
  person.replaceChildren();
  await look();
  await become();
});
document.addEventListener("visibilitychange", () => document.hidden || waiting || look());

if ([...organisation.options].some((option) => option.value === remembered("organisation"))) {
  organisation.value = remembered("organisation");
}
await look();
if (person.value) await become();
keepLooking();
