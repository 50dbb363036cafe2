// What scripts leave in the place of a value where the command that was to say it had nothing to say.

const NOTHING: Readonly<Record<string, string>> = {
  None: 'None is what the AWS CLI prints for an empty query: the command that was to name it found nothing',
  null: 'null is what --output json prints for an empty query: the command that was to name it found nothing',
  undefined: 'The script has put an unset variable here',
}

/** @returns a sentence; nothing for a value that a user may have meant */
export const nothingFound = (text: string): string | undefined =>
  Object.hasOwn(NOTHING, text) ? NOTHING[text] : undefined
