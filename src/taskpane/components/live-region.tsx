/** The pane's only live region: progress and results are said here, once, to those who cannot see them change. */
export function LiveRegion({ text }: { readonly text: string }) {
  return <p className="visually-hidden" role="status" aria-live="polite">{text}</p>;
}
