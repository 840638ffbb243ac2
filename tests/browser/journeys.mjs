/**
 * Whole conversations: question id -> option id, option ids, number or "unknown". A question that is not listed gets
 * "unknown", or else its first option; listed questions that the page does not ask are left out.
 */
export const journeys = {
  clear: {
    goal: 'route',
    age: 6,
    'care-now': ['none'],
    living: 'home',
    causes: ['body-illness'],
    supervision: 'nearby',
    'mainly-nursing': 'yes',
    lasting: 'no',
    help: ['nursing', 'watching'],
    'care-reason': 'illness',
    extra: ['none'],
    'more-than-usual': 'yes',
    'last-months': 'long',
    situation: ['none'],
    form: 'natura',
  },
  unknown: {},
  short: { goal: 'stuck', 'stuck-where': ['start'] },
  changed: {
    goal: 'route',
    age: 10,
    'care-now': ['none'],
    living: 'home',
    causes: ['body-illness', 'physical', 'intellectual'],
    'intellectual-need': 'nearly-everything',
    supervision: 'permanent',
    'mainly-nursing': 'no',
    lasting: 'yes',
    help: ['personal-care', 'guidance'],
  },
  stuck: {
    goal: 'both',
    age: 9,
    'stuck-where': ['insurer', 'gemeente'],
    'stuck-insurer': ['less'],
    'stuck-gemeente': ['disagree'],
    'letter-gemeente': '2026-02-03',
    'tried-care': ['reason'],
    'insurer-reason-answer': 'no',
    help: ['nursing'],
    causes: ['body-illness'],
  },
}

/** What the third journey changes in the overview, in this order. */
export const changes = [
  { question: 'causes', answer: ['body-illness', 'physical'] },
  { question: 'help', answer: ['nursing', 'personal-care'] },
  { question: 'causes', answer: ['body-illness', 'physical', 'intellectual'] },
]
