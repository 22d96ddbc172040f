package io.ringflow.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Corporation | acme",
                "ACME  Corp. | acme",
                "ＡＣＭＥ，Ｉｎｃ． | acme",
                "Acme, Inc | acme",
                "Gekko & Co | gekko",
                "Gekko and Company | gekko",
                "Bluth Company | bluth",
                "Müller GmbH & Co. KG | müller",
                "Ferrari S.p.A. | ferrari",
                "Mærsk A/S | mærsk",
                "Petrobras S.A. de C.V. | petrobras",
                "Zenit Optics Sp. z o.o. | zenitoptics",
                "Shenzhen Example Co.,Ltd. | shenzhenexample",
                "Y-corporation | y",
                "Green-Plus | greenplus",
                "Xx-holding | xxholding",
                "Amazon.com Inc | amazoncom",
                "O’Reilly Media | oreillymedia",
                "STRASSE AG | strasse",
                "Straße AG | strasse",
                "华为技术有限公司 | 华为技术",
                "华为技术（中国）股份有限公司 | 华为技术中国",
                "中国船舶集团有限公司 | 中国船舶",
                "某某（集团）股份有限公司 | 某某",
                "株式会社トヨタ | トヨタ",
                "주식회사 삼성전자 | 삼성전자",
                "ООО Газпром | ооогазпром",
                "Газпром ООО | газпром",
            })
    void leavesSpellingAndLegalFormAside(String name, String key) {
        assertThat(NameKey.of(name).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inc", "Co. Ltd.", "有限公司", "集团", "株式会社", "!!!", "🙂", "S.A."})
    void isNeverEmptyForANameThatHasAVisibleCharacter(String name) {
        assertThat(NameKey.of(name).value()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acne", "GTX Pro, GTX Plus", "华为技术有限公司, 华为科技有限公司", "Ron-tech, Rontec"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
