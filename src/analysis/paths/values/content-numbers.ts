const numbers = new WeakMap<object, number>();
let count = 0;

/** Of what collections and objects hold. Something was taken out: it has another number, and what was asked of it is asked anew. */
export const contentNumbers = {
  of(owner: object): number {
    return numbers.get(owner) ?? contentNumbers.renew(owner);
  },
  renew(owner: object): number {
    numbers.set(owner, ++count);
    return count;
  },
};
