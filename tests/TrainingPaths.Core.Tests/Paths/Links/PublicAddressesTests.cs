using System.Net;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Core.Tests.Paths.Links;

public sealed class PublicAddressesTests
{
    [TestCase("93.184.216.34")]
    [TestCase("1.1.1.1")]
    [TestCase("172.15.255.255")]
    [TestCase("172.32.0.1")]
    [TestCase("100.128.0.1")]
    [TestCase("2606:2800:220:1:248:1893:25c8:1946")]
    [TestCase("2a01:cb00::1")]
    [TestCase("::ffff:93.184.216.34")]
    public void What_is_out_on_the_Internet_is_public(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [TestCase("0.0.0.0")]
    [TestCase("10.1.2.3")]
    [TestCase("100.64.0.1")]
    [TestCase("127.0.0.1")]
    [TestCase("127.255.255.254")]
    [TestCase("169.254.169.254")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.0.1")]
    [TestCase("198.18.0.1")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("::7f00:1")]
    [TestCase("64:ff9b::a00:1")]
    [TestCase("64:ff9b:1::a00:1")]
    [TestCase("2001:0:4136:e378::1")]
    [TestCase("2001:db8::1")]
    [TestCase("2002:7f00:1::1")]
    [TestCase("fc00::1")]
    [TestCase("fd12:3456::1")]
    [TestCase("fe80::1")]
    [TestCase("fec0::1")]
    [TestCase("ff02::1")]
    public void What_is_inside_a_house_or_wraps_it_is_not(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)), Is.False);
}
