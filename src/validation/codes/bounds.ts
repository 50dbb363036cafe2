// Codes of depth 2: bounds of single values, from the service model and from the documentation.
import type {CodeTable} from './code.js'

const MODEL = 'service model'

export const bounds = {
  E201: {
    rule: 'maximum',
    title: 'A number is too large',
    message: '{value} is above the maximum, {max}',
    explanation: 'The service refuses larger numbers, also where its model states no maximum.',
    fix: 'Use a number of at most the maximum',
    source: MODEL,
  },
  E202: {
    rule: 'max-length',
    title: 'A value is too long',
    message: 'has {length} {unit}, more than the maximum of {max}',
    explanation: 'Text is counted in characters, lists in items, maps in pairs, binary data in bytes.',
    fix: 'Shorten the value',
    source: MODEL,
  },
  E203: {
    rule: 'max-bytes',
    title: 'A text takes too many bytes',
    message: 'takes {length} bytes in UTF-8, more than the maximum of {max}',
    explanation:
      'Characters outside ASCII take two to four bytes each, so a text can be short in characters and still too large.',
    fix: 'Shorten the text',
    source: MODEL,
  },
  E204: {
    rule: 'pattern',
    title: 'A text has characters that are not allowed',
    message: '{value} does not match {pattern}[: {characters} not allowed]',
    explanation:
      'The whole text must match the pattern of the member. `\\p{C}` stands for invisible characters such as line breaks.',
    fix: 'Use only the characters that the pattern allows',
    source: MODEL,
  },
  E205: {
    rule: 'one-of',
    title: 'A word is not one of those allowed',
    message: '{value} is not one of {words}',
    explanation: 'The member takes one of a fixed set of words, in exactly this spelling.',
    fix: 'Use one of the words',
    source: MODEL,
  },
  E206: {
    rule: 'decimals',
    title: 'A number has too many decimals',
    message: '{value} has too many digits after the point; the maximum is {decimals}',
    explanation: 'The service takes the incrementFactor with one decimal and the thresholdPercentage with two.',
    fix: 'Round the number',
    source: MODEL,
  },
  E207: {
    rule: 'documented-minimum',
    title: 'A number is below what the documentation allows',
    message: '{value} is below the minimum, {min}',
    explanation: 'The service model has no minimum here, so the AWS CLI sends the number; the service refuses it.',
    fix: 'Use a number of at least the minimum',
    source: MODEL,
  },
  E208: {
    rule: 'above',
    title: 'A number must be larger',
    message: '{value} is too small; it must be above {above}',
    explanation:
      'An abort threshold of 0 % would abort the job at the minimum number of executions, whatever their outcome.',
    fix: 'Use a larger number',
    source: MODEL,
  },
  E209: {
    rule: 'number-not-boolean',
    title: 'A boolean is where a number is needed',
    message: '{value} is of type {actual}, but {type} is needed',
    explanation: 'The AWS CLI lets true and false pass as numbers; the service does not read them as such.',
    fix: 'Write a number',
    source: MODEL,
  },
  E210: {
    rule: 'number-range',
    title: 'A number does not fit its type',
    message: '{value} does not fit {type}, which goes from {min} to {max}',
    explanation: 'Integers have 32 bits and longs 64; the service takes neither NaN nor infinities.',
    fix: 'Use a number within the range of the type',
    source: MODEL,
  },
  E211: {
    rule: 'min-pairs',
    title: 'A map has too few pairs',
    message: 'has {length} pairs, fewer than the minimum of {min}',
    explanation: 'The service refuses an empty map here.',
    fix: 'Give a pair, or leave the member out',
    source: MODEL,
  },
} as const satisfies CodeTable
