// Keys → where the user is in the list of failures, and the action that they ask for. Pure: asks, copies and draws nothing.

import {CTRL_U, ESCAPE, isEnter, isRubout, moveOf} from '../../cli/runtime/keys.js'
import {selectedIndex} from '../../output/live/failures-frame.js'
import type {Browsing} from '../../output/live/frame-state.js'
import {listedFailures} from '../../progress/listed-failures.js'
import {executionKey} from '../../progress/observed-execution.js'
import type {KnownFailure, Reasons} from '../../progress/outcome.js'

export const AT_TOP: Browsing = {filter: '', typing: false, selected: undefined, detail: undefined, note: ''}

export interface KeyResult {
  readonly state: Browsing
  readonly action?: Action
}

export type Action =
  | {readonly kind: 'back' | 'quit'}
  | {readonly kind: 'describe' | 'copy'; readonly failure: KnownFailure}

const LETTER = /^[^\u0000-\u001f\u007f-\u009f]$/u
const LONGEST_FILTER = 60

export function pressListKey(before: Browsing, key: string, reasons: Reasons): KeyResult {
  const state = {...before, note: ''}
  if (state.detail) return inDetail(state, state.detail.failure, key)
  const failures = listedFailures(reasons, state.filter)
  const marked = selectedIndex(failures, state.selected)
  const move = moveOf(key)
  if (move !== undefined)
    return {state: mark(state, failures[Math.max(0, Math.min(failures.length - 1, marked + move))])}
  return state.typing ? {state: typed(state, key)} : inList(state, failures[marked], key)
}

function inDetail(state: Browsing, failure: KnownFailure, key: string): KeyResult {
  if (key === ESCAPE) return {state: {...state, detail: undefined}}
  if (key === 'f') return {state, action: {kind: 'back'}}
  if (key === 'q') return {state, action: {kind: 'quit'}}
  return key === 'y' ? {state, action: {kind: 'copy', failure}} : {state}
}

function inList(state: Browsing, failure: KnownFailure | undefined, key: string): KeyResult {
  if (key === ESCAPE || key === 'f') return {state, action: {kind: 'back'}}
  if (key === 'q') return {state, action: {kind: 'quit'}}
  if (key === '/') return {state: {...state, typing: true}}
  if (failure && key === 'y') return {state: mark(state, failure), action: {kind: 'copy', failure}}
  if (!failure || !isEnter(key)) return {state}
  return {state: {...mark(state, failure), detail: {failure, answer: undefined}}, action: {kind: 'describe', failure}}
}

function typed(state: Browsing, key: string): Browsing {
  const {filter} = state
  if (isEnter(key)) return {...state, typing: false}
  if (key === ESCAPE) return {...state, typing: false, filter: ''}
  if (key === CTRL_U) return {...state, filter: ''}
  if (isRubout(key)) return {...state, filter: [...filter].slice(0, -1).join('')}
  return LETTER.test(key) && filter.length < LONGEST_FILTER ? {...state, filter: filter + key} : state
}

/** By its name, so that the mark stays where it is while the list grows. */
const mark = (state: Browsing, failure: KnownFailure | undefined): Browsing =>
  failure ? {...state, selected: executionKey(failure.execution)} : state
