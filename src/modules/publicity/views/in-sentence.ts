/** "Xã Suối Mơ" within a sentence: "Ủy ban nhân dân xã Suối Mơ". Abbreviations ("TP. ...") stay as they are. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
