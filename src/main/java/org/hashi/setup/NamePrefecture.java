package org.hashi.setup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hashi.platform.Text;

/** The prefecture this server is for. */
record NamePrefecture(
    @Text(max = 20, oneLine = true, message = "都道府県の名前を入力してください。") String name,
    @NotNull(message = "都道府県コードを入力してください。")
        @Pattern(regexp = "0[1-9]|[1-3][0-9]|4[0-7]", message = "都道府県コードは 01 から 47 までの2桁です。")
        String code) {}
