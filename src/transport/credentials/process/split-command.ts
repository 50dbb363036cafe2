// A command line that a user wrote for a program to start → its words, by the rules of the system it is written on.
import {shellWords} from './shell-words.js'
import {windowsWords} from './windows-words.js'

/** @returns nothing where a quote is not closed */
export const splitCommand = (text: string, platform: string = process.platform): string[] | undefined =>
  platform === 'win32' ? windowsWords(text) : shellWords(text)
