// How strongly each token binds what stands before it.
import type {TokenType} from './token.js'

/** Tokens that bind less than this end a projection. */
export const PROJECTION_STOP = 10

const POWER: Readonly<Partial<Record<TokenType, number>>> = {
  pipe: 1,
  or: 2,
  and: 3,
  eq: 5,
  gt: 5,
  lt: 5,
  gte: 5,
  lte: 5,
  ne: 5,
  flatten: 9,
  star: 20,
  filter: 21,
  dot: 40,
  not: 45,
  lbrace: 50,
  lbracket: 55,
  lparen: 60,
}

export const powerOf = (type: TokenType) => POWER[type] ?? 0
