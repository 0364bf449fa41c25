interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** Makes an element; texts go in as text, never as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, parts: Parts = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (parts.class) element.className = parts.class;
  if (parts.text !== undefined) element.textContent = parts.text;
  if (parts.title) element.title = parts.title;
  for (const [key, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(key, value);
  if (parts.onClick) element.addEventListener("click", parts.onClick);
  if (element instanceof HTMLButtonElement) element.type = "button";
  element.append(...children);
  return element;
}
