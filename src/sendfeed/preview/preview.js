// Shows what is there now, whenever the preview says that this is another. Frames stay where they were scrolled to.

const lost = document.getElementById("lost");
const events = new EventSource("/events");
events.onerror = () => { lost.hidden = false; };
events.onopen = () => { lost.hidden = true; };
events.onmessage = async (event) => {
  if (event.data === document.body.dataset.version) return;
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (sources(fresh) !== sources(document)) {
    location.reload();
    return;
  }
  document.title = fresh.title;
  document.body.dataset.version = fresh.body.dataset.version;
  for (const part of document.querySelectorAll("[data-fresh]")) {
    part.replaceChildren(...fresh.getElementById(part.id).childNodes);
  }
  for (const frame of document.querySelectorAll("iframe")) again(frame);
};

function sources(page) {
  return [...page.querySelectorAll("iframe")].map((frame) => frame.getAttribute("src")).join();
}

function again(frame) {
  try {
    frame.contentWindow.location.reload();
  } catch {
    frame.src = frame.getAttribute("src");  // it was led somewhere else
  }
}
