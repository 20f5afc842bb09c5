/**
 * Error function, good to about 1e-16 (W. J. Cody, Rational Chebyshev approximations for the error function,
 * Math. Comp. 23, 1969: one rational function for each of three intervals).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return x * ratio(small, x * x);
  const complement = size <= 4 ? Math.exp(-size * size) * ratio(middle, size) : tail(size);
  return x > 0 ? 1 - complement : complement - 1;
}

interface Rational {
  numerator: number[];
  denominator: number[];
}

const small: Rational = {
  numerator: [3.20937758913846947e3, 3.77485237685302021e2, 1.13864154151050156e2, 3.1611237438705656, 1.85777706184603153e-1],
  denominator: [2.84423683343917062e3, 1.28261652607737228e3, 2.44024637934444173e2, 2.36012909523441209e1, 1],
};

const middle: Rational = {
  numerator: [1.23033935479799725e3, 2.05107837782607147e3, 1.71204761263407058e3, 8.81952221241769090e2, 2.98635138197400131e2,
    6.61191906371416295e1, 8.88314979438837594, 5.64188496988670089e-1, 2.15311535474403846e-8],
  denominator: [1.23033935480374942e3, 3.43936767414372164e3, 4.36261909014324716e3, 3.29079923573345963e3, 1.62138957456669019e3,
    5.37181101862009858e2, 1.17693950891312499e2, 1.57449261107098347e1, 1],
};

const large: Rational = {
  numerator: [6.58749161529837803e-4, 1.60837851487422766e-2, 1.25781726111229246e-1, 3.60344899949804439e-1, 3.05326634961232344e-1, 1.63153871373020978e-2],
  denominator: [2.33520497626869185e-3, 6.05183413124413191e-2, 5.27905102951428412e-1, 1.87295284992346725, 2.56852019228982242, 1],
};

/** 1 - erf(x) for x > 4; below 1e-16 beyond 6. */
function tail(x: number): number {
  if (x > 27) return 0;
  const inverseSquare = 1 / (x * x);
  return (Math.exp(-x * x) / x) * (1 / Math.sqrt(Math.PI) - inverseSquare * ratio(large, inverseSquare));
}

function ratio({ numerator, denominator }: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

/** Coefficients from the constant upwards. */
function polynomial(coefficients: number[], x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + coefficients[power]!;
  return sum;
}
