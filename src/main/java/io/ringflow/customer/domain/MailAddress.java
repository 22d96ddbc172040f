package io.ringflow.customer.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as it is compared; its domain tells the company, unless anybody can have an address there. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@(?:[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}-]{0,61}[\\p{L}\\p{Nd}])?\\.)+[\\p{L}\\p{Nd}-]{2,63}");
    private static final Pattern ENDING = Pattern.compile("(?<=^\\S{1,300})\\.\\p{L}{2,}$");
    private static final Set<String> FREE_FOR_ALL =
            Set.of(("gmail.com googlemail.com outlook.com hotmail.com live.com msn.com "
                            + "yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.co.jp ymail.com icloud.com me.com mac.com aol.com "
                            + "proton.me protonmail.com gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.com mail.ru "
                            + "yandex.ru yandex.com zoho.com fastmail.com hey.com tutanota.com free.fr orange.fr laposte.net "
                            + "libero.it hotmail.it naver.com daum.net qq.com foxmail.com 163.com 126.com yeah.net sina.com "
                            + "sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com tom.com vip.qq.com vip.163.com")
                    .split(" "));

    private MailAddress() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches() && !text.contains("..");
    }

    /** Lower case, or null for none. */
    static @Nullable String folded(String address) {
        String folded = Folded.cleaned(address).toLowerCase(Locale.ROOT);
        return folded.isEmpty() ? null : folded;
    }

    /** An address or a domain without its ending, which nearly all share; other text as it is. */
    static String withoutEnding(String text) {
        return ENDING.matcher(text).replaceFirst("");
    }

    static Optional<String> companyDomain(@Nullable String folded) {
        if (folded == null || !folded.contains("@")) {
            return Optional.empty();
        }
        String domain = folded.substring(folded.lastIndexOf('@') + 1);
        return domain.isEmpty() || FREE_FOR_ALL.contains(domain) ? Optional.empty() : Optional.of(domain);
    }
}
