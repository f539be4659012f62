// Tells a waiting person what set-up is doing: one line that moves on a terminal, a line now and then in a log.
// Everything goes to standard error, because standard output belongs to the program that was asked for.

const logEvery = 15_000;

/** Says one thing and goes on. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Starts a step that may take long. `update(detail)` shows how far it is, `done()` ends it with the seconds it took.
 * @param {string} title what is being done, as a person would say it
 */
export function beginStep(title) {
  const start = Date.now();
  const terminal = process.stderr.isTTY === true;
  let detail = "";
  let logged = start;

  const seconds = () => Math.round((Date.now() - start) / 1000);
  const line = () => `${title}${detail ? ` ${detail}` : ""}, ${seconds()} s`;
  const show = () => {
    if (terminal) process.stderr.write(`\r\u001b[K${line()}`);
    else if (Date.now() - logged >= logEvery) {
      logged = Date.now();
      say(`${line()} …`);
    }
  };
  if (!terminal) say(`${title} …`);
  const timer = setInterval(show, terminal ? 250 : 1000);

  const end = (text) => {
    clearInterval(timer);
    if (terminal) process.stderr.write("\r\u001b[K");
    say(text);
  };
  return {
    update(text) {
      detail = text;
    },
    done() {
      end(`${title}: done in ${seconds()} s`);
    },
    failed() {
      end(`${title}: failed after ${seconds()} s`);
    },
  };
}

/** A fault that set-up explains to a person; it is printed without a stack. */
export function setupFault(message) {
  const fault = new Error(message);
  fault.name = "SetupFault";
  return fault;
}
