package io.ringflow.bench.load;

/** Companies that do not exist, each with a name of its own, three of ten in Chinese; the same ones in every run. */
final class Companies {

    private static final String[] SITES =
            ("North South Blue Silver Golden Rapid Global United Prime Alpine Baltic Iron Solar Delta Vector Quantum"
                            + " Urban Coastal Royal Summit")
                    .split(" ");
    private static final String[] TRADES =
            ("Valve Motor Pump Cable Optic Sensor Turbine Paper Steel Glass Plastic Tool Robot Crane Marine Medical"
                            + " Energy Freight Textile Chemical")
                    .split(" ");
    private static final String[] KINDS =
            "Works Systems Industries Holding Technologies Partners Trading Solutions Group Engineering".split(" ");
    private static final String[] FORMS = "GmbH,Inc,Ltd,S.A.,AG,LLC,".split(",", -1);
    private static final String[] PLACES = "华东 中航 长江 北方 南海 金山 天元 瑞丰 宏达 新锐".split(" ");
    private static final String[] CRAFTS = "精密 电子 机械 能源 航空 化工 软件 医疗 电气 仪器".split(" ");
    private static final String[] SECTORS = "technology medical retail software finance energy technolgy".split(" ");

    private Companies() {}

    static String name(int company) {
        String own = Integer.toString(company, Character.MAX_RADIX);
        if (company % 10 < 3) {
            return PLACES[company / 7 % 10] + CRAFTS[company / 70 % 10] + own + "有限公司";
        }
        return (SITES[company % 20] + " " + TRADES[company / 20 % 20] + " " + KINDS[company / 400 % 10] + " "
                        + own.toUpperCase(java.util.Locale.ROOT) + " " + FORMS[company % FORMS.length])
                .strip();
    }

    /** One in seven is misspelt, so that it is pointed out. */
    static String sector(int company) {
        return SECTORS[company % SECTORS.length];
    }
}
