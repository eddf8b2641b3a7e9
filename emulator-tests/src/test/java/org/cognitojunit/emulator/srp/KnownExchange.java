package org.cognitojunit.emulator.srp;

import java.math.BigInteger;

/**
 * One whole exchange, computed by npm's amazon-cognito-identity-js 6.3.21 with private numbers of our choice; only B, which
 * that client does not compute, comes from its arithmetic and the formula {@code k·v + g^b}.
 */
public final class KnownExchange {

    public static final String USER_POOL_ID = "us-east-1_AbCdEf123";
    public static final String USERNAME = "alice";
    public static final String PASSWORD = "Correct-Horse-1";
    public static final String SALT = "9f1e2d3c4b5a69788796a5b4c3d2e1f0";
    public static final String BLOCK = "YSBzZWNyZXQgYmxvY2sgb2Ygbm8gcGFydGljdWxhciBjb250ZW50";

    /** The day has one digit, which is not padded. */
    public static final String TIMESTAMP = "Thu Sep 3 13:50:15 UTC 2026";

    public static final String K = "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6";

    public static final BigInteger CLIENT_PRIVATE =
            new BigInteger("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", 16);
    public static final BigInteger SERVER_PRIVATE =
            new BigInteger("fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210", 16);

    public static final String SRP_A =
            "de1a4741d4a498bfceddd0e716e99497ad65f62bf2dae455746a34ed71a71835374e4f155db4a19c3f55119b10add109"
                    + "74d348bbc893617af2fd2ad9467b0d7791a9589ac859fea80acd2fa8d5da1b2f2ca0d10740a57323073febad0e508e17"
                    + "eff1fbe14ed4a5a608ace8da5f31018c9f1cc19cb5dd8179f219bd97a18fe95c439c8da7aa512ea4a8463e9ae6c8d8d9"
                    + "2d5cd7876d44d1623a36801eb5ea044d3f2661502ab2fc1a3c06b1ebc0442a0a719dec21f0df42c180ebfe5d9a5916b2"
                    + "503a35707e6e11f2fc7dd7607d3ecf66d1d2b05d7d72edce4f38676f12f8a9ac1d07fa055092a29d24177bdc7cf397c9"
                    + "954df869f46c310f7c22a5759c8f29cedb5fa281433a02d4dafa3c6c58a9fd24dc767897783ceebef110aecef444f4e4"
                    + "bc2e0764dba2666f9cafb61bd6dd14bc40e82a88b2bca5bb58ba09b4bc670d1355121a1522288008515432d268e98a2f"
                    + "d32b4ca922603a1a01662585bc5a5f5fd99f75622fd6b3dc9ccf726f274ac3da40494e73523170fa7f3a5df89cf79ee8";

    public static final String SRP_B =
            "1b95a505297a928c6a7b9e95fd56adf99336f5f43d033416d4cdab729d2d6eedd4e5873eb42b35bf35e7c1f72b7a2dd1"
                    + "3ac0bced11babe746776d1eb6aae2bb6d4256225e405a3aeaf4591f05747065ea89fe7098c292a94b7b6574f9f19f7ff"
                    + "1479a3b2238d697c5f511452ea4eac30b064642cac9a368044fc3766df8e0107350b8f5164b7395067e2dd3bf8f34883"
                    + "f2f3e5e3e4e03d5ff65a01a0d964a1f56d12b17ee96bde18e98f68b5452fdf2d33ba821386c32ac85c0b06c29a7e23ef"
                    + "b4645f891e064549587d759eb5c27480e36bcfeb90914518c27edfde6db3442433beb15efa35d422f3acf36f2585c86d"
                    + "c39ebe257c1bc4ec947aaf39b1c580cbdb3d17954f8c170819edbec44c352631d3d66c3ca15439c1c99dfa31bc4445ab"
                    + "6e8885fbd490634d5d9a741cfedd2248f21d6d961d4b9dff5c8a2670298a049da208048c0261e91116336320bd50c178"
                    + "368e982a0ae887e33cc61a12e784b94e2776deb3c028cc55de5b01f221f2bf7dd3cafaeca1bd6c45516b8a204d11953b";

    public static final String SIGNATURE = "miMxo8bHn9qTo00iEI9cj2y5/1unEXaFUlt/xf866go=";

    private KnownExchange() {}
}
