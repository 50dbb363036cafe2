// A text for the clipboard of the terminal (OSC 52), which reaches the user's own machine also over ssh. Pure.

/** In base64, so that nothing in the text can command the terminal. */
export const clipboardText = (text: string) => `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`
