// Times in reports: UTC, to the second. Pure.
import {momentText} from '../../value/moment.js'

export const iso = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : momentText(milliseconds)
