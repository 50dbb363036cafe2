// Why a file cannot be read or written, in words.

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links lead in a circle',
  EMFILE: 'too many files are open',
  ENXIO: 'it is a device that is not there',
  EIO: 'the disk failed',
  ERR_INVALID_ARG_VALUE: 'the name has a NUL character in it',
}
const UNREADABLE: Readonly<Record<string, string>> = {...REASONS, ENOENT: 'there is no such file'}
const UNWRITABLE: Readonly<Record<string, string>> = {
  ...REASONS,
  ENOENT: 'no file or folder can be made there',
  EEXIST: 'there is a file of this name',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'it would be too large for the disk',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'a program is running from it',
  EXDEV: 'it lies on another disk',
}

/** @param error as the file system tells it */
export const whyUnreadable = (error: unknown): string => reasonFor(error, UNREADABLE)

export const whyUnwritable = (error: unknown): string => reasonFor(error, UNWRITABLE)

function reasonFor(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const {code = '', message} = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
