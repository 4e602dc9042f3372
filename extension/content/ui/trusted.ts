/** Handlers that act for the person only: events made up by a script are ignored. */

/** Example: `<button onClick={trusted(actions.close)}>` */
export function trusted(run: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) run();
  };
}
