// The page reads fully without this file: it adds the theme switch, copying, and Escape.

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const words = {
  toDark: "الوضع الداكن",
  toLight: "الوضع الفاتح",
  theme: "المظهر",
  themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
  copied: "نُسخ",
  failed: "تعذّر النسخ",
};

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
}

function chooseTheme(theme) {
  if (theme === "system") {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  try {
    if (theme === "system") {
      localStorage.removeItem("isnad-theme");
    } else {
      localStorage.setItem("isnad-theme", theme);
    }
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
  showTheme();
}

// What is of no use without this file is not in the page.
function add(tag, properties, place) {
  const element = Object.assign(document.createElement(tag), properties);
  place?.append(element);
  return element;
}

const themeColor = add("meta", { name: "theme-color" }, document.head);
const toast = add("div", { className: "toast", role: "status" }, document.body);

function addThemeControls() {
  const bar = document.querySelector(".masthead__bar");
  const control = add("button", { className: "theme-switch", type: "button" }, bar);
  control.dataset.themeToggle = "";
  const group = add("div", { className: "theme-choice", role: "group", ariaLabel: words.theme });
  group.dataset.themeChoice = "";
  for (const [value, textContent] of Object.entries(words.themes)) {
    add("button", { type: "button", value, textContent }, group);
  }
  document.querySelector("[data-nav] nav")?.after(group);
}

function showTheme() {
  for (const control of document.querySelectorAll("[data-theme-toggle]")) {
    control.textContent = isDark() ? words.toLight : words.toDark;
  }
  for (const group of document.querySelectorAll("[data-theme-choice]")) {
    for (const control of group.querySelectorAll("button")) {
      const theme = root.dataset.theme ?? "system";
      control.setAttribute("aria-pressed", String(control.value === theme));
    }
  }
  // The browser's own bars follow the page, not the system.
  themeColor.content = getComputedStyle(root).getPropertyValue("--paper").trim();
}

const copyControls = "[data-copy], [data-copy-from], [data-copy-quotation]";
let quiet;

function say(message) {
  toast.textContent = message;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    toast.textContent = "";
  }, 3000);
}

function read(element) {
  return element.textContent.trim().replace(/\s+/g, " ");
}

// Words are never copied without whoever said them.
function quote(card) {
  const chain = [...card.querySelectorAll(".chain__node")].map((node) => {
    const shown = node.cloneNode(true);
    for (const extra of shown.querySelectorAll("[aria-hidden], .chain__label")) {
      extra.remove();
    }
    return read(shown);
  });
  const link = card.querySelector("a.chain__action");
  const words = read(card.querySelector(".quotation__words"));
  return [words, `— ${chain.join("، ")}`, link?.href].filter(Boolean).join("\n");
}

async function copy(control) {
  const { copyFrom, copyQuotation } = control.dataset;
  let text;
  if (copyQuotation !== undefined) {
    text = quote(control.closest(".quotation"));
  } else if (copyFrom) {
    text = read(document.querySelector(copyFrom));
  } else {
    text = new URL(control.dataset.copy, document.baseURI).href;
  }
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    say(words.failed);
  }
}

document.addEventListener("click", (event) => {
  const control = event.target.closest("button");
  if (!control) {
    return;
  }
  if (control.matches("[data-theme-toggle]")) {
    chooseTheme(isDark() ? "light" : "dark");
  } else if (control.closest("[data-theme-choice]")) {
    chooseTheme(control.value);
  } else if (control.matches(copyControls)) {
    copy(control);
  }
});

document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The clipboard is there only in a secure context; a control that cannot work stays away.
if (navigator.clipboard) {
  for (const control of document.querySelectorAll(copyControls)) {
    (control.closest("li[hidden]") ?? control).hidden = false;
  }
}

systemDark.addEventListener("change", showTheme);
addThemeControls();
showTheme();
