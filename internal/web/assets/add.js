// The page to add reports: what is pasted, chosen or dropped is shown at once;
// the form keeps it at the second press. Without this the first button does so.
const form = document.getElementById("add");
const files = form.elements.file;
const previews = document.getElementById("previews");
let turn = 0;
let waiting;

// show asks what is read in what the form holds, and shows that.
async function show() {
  const mine = ++turn;
  const body = new FormData(form);
  if (!body.get("text").trim() && files.files.length === 0 && !body.has("carried")) {
    previews.replaceChildren();
    return;
  }
  previews.setAttribute("aria-busy", "true");
  let found;
  try {
    const answer = await fetch("/add/preview", { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    found = answer.ok ? page.getElementById("previews").children : page.querySelectorAll(".alarm");
  } catch {
    found = [Object.assign(document.createElement("p"), { className: "alarm", textContent: "The server cannot be reached." })];
  }
  if (mine !== turn) return; // something else was pasted meanwhile
  previews.replaceChildren(...found);
  previews.removeAttribute("aria-busy");
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(show, 600);
}

form.addEventListener("input", soon);
files.addEventListener("change", show);
form.addEventListener("submit", (event) => {
  if (event.submitter?.getAttribute("formaction")) {
    event.preventDefault();
    show();
  }
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("over", kind === "dragover");
    if (kind === "drop") {
      files.files = event.dataTransfer.files;
      show();
    }
  });
}
