package io.ringflow.identity;

/** Ids of the groups that come with Ringflow; a department is a group {@code dept-<name>}. */
public final class Groups {

    public static final String SALES = "sales";
    public static final String SALES_MANAGERS = "sales-managers";
    public static final String BID_REVIEWERS = "bid-reviewers";
    public static final String FINANCE = "finance";
    public static final String LEGAL = "legal";
    public static final String PROJECT_MANAGERS = "project-managers";
    public static final String SERVICE_L1 = "service-l1";
    public static final String SERVICE_L2 = "service-l2";
    public static final String SERVICE_L3 = "service-l3";
    public static final String SERVICE_MANAGERS = "service-managers";
    public static final String MARKET_INFO = "market-info";
    public static final String REGISTRARS = "registrars";
    public static final String MARKETING = "marketing";
    public static final String MANAGEMENT = "management";
    public static final String PROCESS_OWNERS = "process-owners";
    public static final String AUDITORS = "auditors";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    private Groups() {}
}
