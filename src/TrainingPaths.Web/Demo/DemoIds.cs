using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Web.Demo;

/// <summary>Ids that come out the same at each run, so that a run that was cut short is taken up where it ended.</summary>
internal static class DemoIds
{
    public static Guid Of(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("trainingpaths.demo/" + what)).AsSpan(0, 16);
        // Version 8 and the usual variant (RFC 9562): an id of our own making that no other version can give.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
