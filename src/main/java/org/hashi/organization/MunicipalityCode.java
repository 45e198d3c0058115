package org.hashi.organization;

/**
 * The six-digit code of a local government (全国地方公共団体コード): five digits and a check digit by JIS X
 * 0402.
 */
final class MunicipalityCode {

  private MunicipalityCode() {}

  static boolean isSixDigits(String code) {
    return code.matches("[0-9]{6}");
  }

  static boolean isConsistent(String sixDigits) {
    return sixDigits.charAt(5) == checkDigit(sixDigits);
  }

  /** Weights 6 to 2 from the left, modulo 11; of a two-digit result the last digit stands. */
  private static char checkDigit(String code) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (code.charAt(i) - '0') * (6 - i);
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }
}
