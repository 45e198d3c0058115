-- However it was typed: spaces, full and half width, hiragana or katakana.
create function patient_spelling(text) returns text language sql immutable strict parallel safe
return translate(normalize($1, NFKC), 'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ ', 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ');

create index patient_patient_spelling on patient_patient (patient_spelling(name), patient_spelling(name_kana));
