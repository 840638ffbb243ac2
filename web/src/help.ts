import { h } from './h'

/**
 * Where people help and what there is to read, for a screen that tells that something broke: the same words and links as
 * in the help and the footer of the static page, in the language in which they stand there.
 */
export function people(): Node[] {
  const help = [...document.querySelectorAll('.kz-help p')]
  const read = document.querySelector('.kz-footer li > a')
  return [...help.map((node) => node.cloneNode(true)), h('p', {}, read?.cloneNode(true) ?? '')]
}
