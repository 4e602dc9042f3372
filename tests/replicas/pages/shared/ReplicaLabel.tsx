/** Marks every page as a stand-in, so that no screenshot is mistaken for the real site. */
export function ReplicaLabel() {
  return <span className="replica-label">replica</span>;
}
