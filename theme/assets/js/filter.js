// Lists of quotations read fully without this file: it lets a reader combine speaker, topic, name
// and year. It holds no index of its own: of what was chosen it reads the shortest list that the
// site has, page by page, and keeps what answers to the rest.

const box = document.querySelector("[data-filter]");
const form = box.querySelector("form");
const list = document.querySelector("[data-filter-list]");
const status = document.querySelector("[data-filter-status]");
const clearButton = box.querySelector("[data-filter-clear]");
const kinds = ["speaker", "topic", "name", "year"];
const own = box.dataset.kind;
const atOnce = 20;
const pagesAtOnce = 10;
const words = {
  reading: "جارٍ البحث في الأقوال…",
  none: "لا أقوال تجمع هذه الاختيارات.",
  noneSoFar: "لا نتيجة حتى الآن، وفي القائمة بقية.",
  all: (count) => `النتيجة: ${count}.`,
  soFar: (count) => `النتيجة حتى الآن: ${count}.`,
  unknown: (text) => `لا يوجد في القائمة: «${text}».`,
  failed: "تعذّر جلب الأقوال. يمكن إعادة المحاولة بعد التحقق من الاتصال.",
  more: "المزيد",
};

let offered;
let turn = 0;

function address(path) {
  return new URL(box.dataset.root + path, location.href);
}

async function request(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response;
}

// Fetched once, when a reader first asks for it; after a failure the next attempt asks again.
function offer() {
  offered ??= request(address("quotations/filters.json"))
    .then((response) => response.json())
    .then((held) => {
      fill(held.facets);
      return held;
    })
    .catch((error) => {
      offered = undefined;
      throw error;
    });
  return offered;
}

// A printed name has no page: its key begins with a tilde.
function listOf(kind, key, lists) {
  const isName = key.startsWith("~");
  return address(lists[isName ? "~" : kind].replace("*", isName ? key.slice(1) : key));
}

function fill(facets) {
  for (const kind of kinds) {
    const field = form.elements[kind];
    if (!field) {
      continue;
    }
    const options = facets[kind].map(([key, label]) => new Option(label, field.list ? label : key));
    (field.list ?? field).append(...options);
  }
  for (const control of form.elements) {
    control.disabled = false;
  }
}

// Spellings that differ in marks, hamza, final ya or ta marbuta mean one name.
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

// What was typed is a label, or the only one that has it in it.
function findKey(rows, text) {
  const sought = fold(text);
  const same = rows.filter(([, label]) => label === text.trim() || fold(label) === sought);
  const found = same.length ? same : rows.filter(([, label]) => fold(label).includes(sought));
  const exact = same.find(([, label]) => label === text.trim());
  return exact?.[0] ?? (found.length === 1 ? found[0][0] : undefined);
}

// The choices of the form by kind, or undefined where one is not in its list.
function readForm(facets) {
  const choices = {};
  for (const kind of kinds) {
    const field = form.elements[kind];
    field?.removeAttribute("aria-invalid");
    if (!field?.value.trim()) {
      continue;
    }
    const key = field.list ? findKey(facets[kind], field.value) : field.value;
    if (key === undefined) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
      status.textContent = words.unknown(field.value.trim());
      return undefined;
    }
    choices[kind] = key;
  }
  return choices;
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  const chosen = kinds.filter((kind) => kind !== own && asked.get(kind));
  return Object.fromEntries(chosen.map((kind) => [kind, asked.get(kind)]));
}

function showChoices(choices, facets) {
  for (const kind of kinds) {
    const field = form.elements[kind];
    if (field) {
      const key = choices[kind] ?? "";
      const row = facets[kind].find(([other]) => other === key);
      field.value = field.list ? (row?.[1] ?? "") : key;
      field.removeAttribute("aria-invalid");
    }
  }
}

function count(number, held) {
  const noun = held.forms[new Intl.PluralRules("ar").select(number)];
  if (number < 3) {
    return noun;
  }
  const digits =
    held.digits === "arabic"
      ? String(number).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit])
      : String(number);
  return `${digits}\u00a0${noun}`;
}

// Every quotation of a static list, newest first. The list's own page overlaps the first numbered
// one, so each is given once.
async function* readList(url) {
  const seen = new Set();
  const visited = new Set();
  let next = url.href;
  while (next && !visited.has(next)) {
    visited.add(next);
    const response = await request(next);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const items = page.querySelectorAll("li[data-quotation]");
    const fresh = [...items].filter((item) => !seen.has(item.dataset.quotation));
    for (const item of fresh) {
      seen.add(item.dataset.quotation);
      for (const link of item.querySelectorAll("a[href]")) {
        link.href = new URL(link.getAttribute("href"), response.url).href;
      }
    }
    const older = page.querySelector('.pages a[rel="next"]');
    next = older && new URL(older.getAttribute("href"), response.url).href;
    yield { items: fresh, isLast: !next };
  }
}

function answers(item, wanted) {
  return wanted.every(([kind, key]) => item.dataset[kind].split(" ").includes(key));
}

// The matches in portions; each says whether there may be more. A portion ends with twenty, or
// with ten pages read: what is rare is asked for again rather than fetched by the hundred.
async function* find(wanted, shortest) {
  let waiting = [];
  let pages = 0;
  for await (const { items, isLast } of readList(shortest)) {
    waiting.push(...items.filter((item) => answers(item, wanted)));
    pages += 1;
    const isEnough = () => waiting.length === atOnce || pages >= pagesAtOnce;
    while (waiting.length > atOnce || (!isLast && isEnough())) {
      yield { items: waiting.slice(0, atOnce), isLast: false };
      waiting = waiting.slice(atOnce);
      pages = 0;
    }
  }
  yield { items: waiting, isLast: true };
}

function tell(number, isAll, held) {
  if (number === 0) {
    return isAll ? words.none : words.noneSoFar;
  }
  return isAll ? words.all(count(number, held)) : words.soFar(count(number, held));
}

function removeResults() {
  document.querySelector("[data-filter-results]")?.remove();
}

function showList() {
  turn += 1;
  removeResults();
  list.hidden = false;
  clearButton.hidden = true;
  status.textContent = "";
}

async function showResults(choices, held) {
  turn += 1;
  const mine = turn;
  const wanted = Object.entries(own ? { ...choices, [own]: box.dataset.key } : choices);
  const rows = wanted.map(([kind, key]) => held.facets[kind].find(([other]) => other === key));
  removeResults();
  list.hidden = true;
  clearButton.hidden = false;
  if (!rows.every(Boolean)) {
    status.textContent = words.none;
    return;
  }
  const counts = rows.map(([, , number]) => number);
  const [kind, key] = wanted[counts.indexOf(Math.min(...counts))];
  const shortest = listOf(kind, key, held.lists);
  const results = document.createElement("div");
  results.className = "section index";
  results.dataset.filterResults = "";
  const found = document.createElement("ul");
  found.className = "pair pair--ruled";
  const more = document.createElement("button");
  more.type = "button";
  more.className = "button filter__more";
  more.textContent = words.more;
  more.hidden = true;
  results.append(found, more);
  list.before(results);

  let portions = find(wanted, shortest);
  async function showPortion() {
    status.textContent = words.reading;
    more.setAttribute("aria-disabled", "true");
    try {
      const { value } = await portions.next();
      if (mine !== turn) {
        return;
      }
      const first = value.items[0];
      const hadFocus = document.activeElement === more;
      found.append(...value.items.map((item) => document.adoptNode(item)));
      const number = found.children.length;
      results.hidden = value.isLast && number === 0;
      more.hidden = value.isLast;
      if (hadFocus) {
        first?.querySelector("a")?.focus();
      }
      status.textContent = tell(number, value.isLast, held);
    } catch {
      if (mine === turn) {
        // A generator that failed is at its end: reading begins again, past what is shown.
        portions = find(wanted, shortest);
        found.replaceChildren();
        more.hidden = false;
        status.textContent = words.failed;
      }
    } finally {
      more.removeAttribute("aria-disabled");
    }
  }
  more.addEventListener("click", () => {
    if (!more.hasAttribute("aria-disabled")) {
      showPortion();
    }
  });
  await showPortion();
}

function target(choices, held) {
  const chosen = Object.entries(choices);
  if (!own && chosen.length === 1) {
    const [[kind, key]] = chosen;
    return listOf(kind, key, held.lists); // it has a list of its own
  }
  const url = address(box.dataset.list);
  url.search = new URLSearchParams(choices).toString();
  return url;
}

// Shows what the address asks for.
async function follow() {
  const choices = readAddress();
  if (!Object.keys(choices).length) {
    form.reset();
    showList();
    return;
  }
  box.open = true;
  try {
    const held = await offer();
    showChoices(choices, held.facets);
    await showResults(choices, held);
  } catch {
    status.textContent = words.failed;
  }
}

async function submit() {
  try {
    const held = await offer();
    const choices = readForm(held.facets);
    if (!choices) {
      return;
    }
    const url = target(choices, held);
    if (url.pathname !== location.pathname) {
      location.assign(url);
      return;
    }
    history.pushState(null, "", url);
    await follow();
  } catch {
    status.textContent = words.failed;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

clearButton.addEventListener("click", () => {
  history.pushState(null, "", location.pathname);
  follow();
  box.querySelector("summary").focus();
});

box.addEventListener("toggle", async () => {
  if (!box.open) {
    return;
  }
  try {
    await offer();
    if (status.textContent === words.failed) {
      status.textContent = "";
    }
  } catch {
    status.textContent = words.failed;
  }
});

addEventListener("popstate", follow);
box.hidden = false;
if (Object.keys(readAddress()).length) {
  follow();
}
