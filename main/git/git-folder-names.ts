// Names that some file system, archive or tool takes for `.git` although they are spelled otherwise. Each rule is wider
// than git's own (`is_hfs_dotgit`, `is_ntfs_dotgit`): a false alarm costs a file name, a miss costs the machine.

const ignored = /\p{Default_Ignorable_Code_Point}/gu;
/** NTFS: a stream after `:`, then dots and spaces at the end, are not part of the name. */
const ntfsTail = /(?::.*)?$/su;
const trailingDotsAndSpaces = /[. ]+$/u;
/** NTFS short names of `.git`, `.gitmodules`, `.gitattributes`, `.gitignore`; the second form carries a hash. */
const shortName = /^(?:git|gitmod|gitatt|gitign|gi[0-9a-f]{4})~[0-9]{1,3}$/u;

/** True where the name of one folder or file would be `.git`, or one of git's own files by its short name. */
export function isGitFolderName(part: string): boolean {
  const plain = part.normalize('NFKC').replaceAll(ignored, '').normalize('NFKC').toLowerCase();
  const name = plain.replace(ntfsTail, '').replace(trailingDotsAndSpaces, '');
  return name === '.git' || shortName.test(name);
}
