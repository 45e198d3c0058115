/** A phone number, a long number such as that of an insured person, or a date of birth. */
const numbers = /\d[\d-]{8,}\d|(明治|大正|昭和|平成)\s*(\d+|元)\s*年\s*\d+\s*月\s*\d+\s*日/;
const names = /[一-龠々ァ-ヶ]{1,4}(さん|様|氏)(?!が多|などの|のような)/;
const nobody = /(患者|家族|利用者|お子|相談者|皆|奥|住民|高齢者|医師|主治医|看護師)(さん|様)/g;

/** Whether a text looks as if it named somebody. It only hints: whoever writes decides. */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC').replace(nobody, '');
  return numbers.test(plain) || names.test(plain);
}
