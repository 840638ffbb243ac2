type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Child = Node | string | false | undefined

/**
 * Makes an element. `true` gives an empty attribute; `false` and undefined give none.
 * Text always becomes a text node, never markup.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false))
  return element
}

/** A button that does something in this page. */
export function button(className: string, press: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = h('button', { type: 'button', class: className }, ...children)
  element.addEventListener('click', press)
  return element
}

/** The element of the static page with this id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}`)
  return element
}

/** What a list of cases must not come to; the compiler sees to it. What another version of the engine tells still can. */
export function never(what: never): never {
  throw new Error(JSON.stringify(what))
}
