package org.hashi.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A card as it is from now on.
 *
 * @param version the one that was read, 0 for a first one: nobody's words are overwritten unseen
 */
record WriteCard(
    int version,
    @NotNull @Size(max = 200, message = "200文字以内で入力してください。") String area,
    @NotNull @Size(max = 200, message = "200文字以内で入力してください。") String hours,
    @NotNull @Size(max = 200, message = "200文字以内で入力してください。") String contact,
    @NotNull @Size(max = 500, message = "500文字以内で入力してください。") String strengths,
    @NotNull @Size(max = 500, message = "500文字以内で入力してください。") String askAbout) {
  static WriteCard contact(String contact) {
    return new WriteCard(0, "", "", contact, "", "");
  }
}
