// The list of claims of a large record comes without verdicts; they are asked
// for here, and put into its cells. Without this a link does so.
const ask = document.getElementById("ask");

async function fill() {
  ask.textContent = "The claims of this page are being held against the record …";
  ask.setAttribute("role", "status");
  const address = ask.dataset.address;
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) throw new Error(page.querySelector(".alarm")?.textContent ?? answer.statusText);
    for (const cell of page.querySelectorAll("td[id^='state-']")) {
      document.getElementById(cell.id)?.replaceChildren(...cell.childNodes);
    }
    ask.textContent = "The claims of this page were held against the record.";
  } catch (err) {
    ask.textContent = `They could not be held against the record: ${err.message}`;
    ask.className = "alarm";
  }
}

ask.dataset.address = ask.querySelector("a").href;
fill();
