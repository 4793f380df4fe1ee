// Server-sent events, only while somebody looks: a browser keeps six connections to a host, for all its tabs together.

export function listen(path, events, opened) {
  let source = null;

  function open() {
    if (source || document.hidden) return;
    source = new EventSource(path);
    source.addEventListener("open", opened);
    for (const [name, told] of Object.entries(events)) {
      source.addEventListener(name, (event) => told(parsed(event.data)));
    }
  }

  function close() {
    source?.close();
    source = null;
  }

  const follow = () => (document.hidden ? close() : open());
  document.addEventListener("visibilitychange", follow);
  open();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close();
  };
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
