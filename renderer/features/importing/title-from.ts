/** « plan-d-action_2024-2028.csv » → « Plan d’action 2024-2028 »: a proposal that the person corrects. */
export function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/(?<=.)\.[^.]{1,5}$/u, '')
    .replace(/(?<![\p{L}\d])([cdjlmnst]|qu)[-_ ](?=[aeiouyhàâéèêëîïôûœ])/giu, '$1’')
    .replace(/_+|(?<!\d)-+|-+(?!\d)/gu, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
