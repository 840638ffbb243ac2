/**
 * Small content with every type of question, whatever the shipped content asks. The texts of the page and the words
 * come from the real content.
 */
export function allTypes({ interface: all, terms }) {
  const { 'result.fingerprint': _, ...texts } = all
  const word = terms[0].words[0]
  const other = terms[1].words[0]
  const sources = ['source']
  const sentences = { true: 'Dit klopt.', false: 'Dit klopt niet.', unknown: 'Klopt dit?' }
  const criterion = (id, when) => ({ id, when, ...sentences, sources })
  const note = [{ text: 'Een regel.', sources }]
  return {
    format: 1,
    id: 'all-types',
    version: '2026.11.1',
    date: '2026-11-21',
    language: 'nl',
    interface: texts,
    terms: terms.map(({ sources: _, ...term }) => term),
    sources: [
      {
        id: 'source',
        kind: 'page',
        title: 'Een bron',
        checked_on: '2026-11-21',
        review_by: '2027-11-21',
        confidence: 'verified',
      },
    ],
    questions: [
      {
        id: 'one',
        type: 'choice',
        short: 'Eén',
        title: `Is dit een ${word}?`,
        help: [`Dit gaat over een ${word}.`],
        why: ['Daarom.'],
        options: [
          { id: 'yes', label: 'Ja', hint: `Met een ${word}.` },
          { id: 'no', label: 'Nee' },
        ],
        unknown: 'Weet ik niet',
      },
      {
        id: 'more',
        type: 'multiple',
        short: 'Meer',
        title: 'Wat past hierbij?',
        help: ['U mag meer antwoorden kiezen.'],
        why: ['Daarom.'],
        options: [
          { id: 'first', label: 'Het eerste' },
          { id: 'second', label: 'Het tweede', hint: `Bijvoorbeeld een ${other}.` },
          { id: 'none', label: 'Geen van deze', none: true },
        ],
        unknown: 'Weet ik niet',
      },
      {
        id: 'number',
        type: 'number',
        short: 'Aantal',
        title: 'Hoeveel zijn het er?',
        help: ['Een heel getal.'],
        why: ['Daarom.'],
        min: 0,
        max: 25,
        unit: 'jaar',
        unknown: 'Weet ik niet',
      },
      {
        id: 'day',
        type: 'date',
        short: 'Datum',
        title: 'Welke dag was het?',
        help: ['Dat staat op de brief.'],
        why: ['Daarom.'],
        unknown: 'Weet ik niet',
      },
    ],
    criteria: [
      criterion('is-one', { question: 'one', is: 'yes' }),
      criterion('is-more', { any: [{ question: 'more', has: 'first' }, { question: 'more', has: 'second' }] }),
      criterion('is-number', { question: 'number', at_least: 3 }),
      criterion('is-day', { question: 'day', from: '2026-01-01' }),
    ],
    routes: [
      {
        id: 'route',
        name: 'Een wet',
        title: 'De wet',
        pays: ['Alles.'],
        fits_when: { any: ['is-one', 'is-more', 'is-number', 'is-day'].map((id) => ({ criterion: id })) },
        headlines: { fits: note, possible: note, no: note },
        payer: 'Iemand',
        covers: note,
        limits: note,
        only_if: note,
        steps: [{ step: 'call' }],
        need_by: note,
        decided_by: note,
        forms: note,
        contribution: note,
        remarks: note,
        sources,
      },
    ],
    steps: [
      { id: 'call', title: 'Bel iemand', whom: 'De arts.', say: `Is dit een ${word}?`, papers: ['Een brief'], sources },
    ],
    topics: [
      {
        id: 'otherwise',
        title: 'Anders',
        place: 'after',
        when: { not: { any: ['is-one', 'is-more', 'is-number', 'is-day'].map((id) => ({ criterion: id })) } },
        nothing_fits: true,
        items: [{ step: 'call' }],
        sources,
      },
    ],
  }
}

/** Answers that lead through all four questions: none decides before the last. */
export const throughAll = { one: 'no', more: ['none'], number: 1, day: '2026-02-28' }
