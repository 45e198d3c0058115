package org.hashi.organization;

import org.hashi.platform.Text;

/** What an organization is called from now on. */
record RenameOrganization(
    @Text(max = 120, oneLine = true, message = "名前を入力してください（120文字まで）。") String name) {}
