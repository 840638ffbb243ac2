/** Who publishes the page, and where: site.json. The command checks it; this puts it on the page. */
import { readFile } from 'node:fs/promises'

/**
 * @param site the file; `release` whether it is to be published, so that no sample will do
 * @param ask runs the command `wijzer`
 * @throws with the findings of the command
 */
export async function readSite({ site, release }, ask) {
  await ask(['site', site, ...(release ? ['--release'] : [])])
  const { theme, ...rest } = JSON.parse(await readFile(site, 'utf8'))
  // Remarks for those who keep the file are no part of the look.
  const looks = Object.entries(theme ?? {}).filter(([name]) => name !== 'note')
  return looks.length > 0 ? { ...rest, theme: Object.fromEntries(looks) } : rest
}

/** What the static page says of the sender; what it lacks is no member. */
export function senderValues({ name, post, sample, logo }) {
  return {
    sender_name: name,
    sender_post: post,
    ...(sample ? { sender_sample: '' } : { sender_real: '' }),
    ...(logo && { sender_logo: logo.path, sender_box: logo.box }),
  }
}

const schemes = { web: 'https://', phone: 'tel:', mail: 'mailto:' }

/**
 * The ways to reach the sender, by how a link to them opens: `calls` in a program of the device, `sites` in a new tab, as the
 * page must stay open.
 */
export function contactLinks({ contact }) {
  const links = (list) => list.map((reach) => ({ way: linkOf(reach), way_name: reach.value }))
  const isSite = ({ kind }) => kind === 'web'
  return { calls: links(contact.filter((one) => !isSite(one))), sites: links(contact.filter(isSite)) }
}

/** Who helps nearby, for the help above the page: one entry for each way to reach them, by how it opens. */
export function localLinks({ local = [] }) {
  const all = local.flatMap(({ name, does, reach }) =>
    reach.map((one) => ({ site: one.kind === 'web', near_who: `${name}${does ? ` (${does})` : ''}:`, near_way: linkOf(one), near_name: one.value })),
  )
  const links = (wanted) => all.filter(({ site }) => site === wanted).map(({ near_who, near_way, near_name }) => ({ near_who, near_way, near_name }))
  return { near: links(false), nearsites: links(true) }
}

export function linkOf({ kind, value }) {
  return schemes[kind] + (kind === 'phone' ? value.replace(/[^+0-9]/g, '') : value)
}
