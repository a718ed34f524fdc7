namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>A relative address within a zip file.</summary>
internal static class ZipAddress
{
    private const string CanvasFiles = "$IMS-CC-FILEBASE$";

    /// <summary>The name of the file that a file's address means; it cannot leave the zip file, since only names in it are looked up.</summary>
    public static string Resolve(string from, string address)
    {
        address = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (address.StartsWith(CanvasFiles, StringComparison.OrdinalIgnoreCase))
            return "web_resources/" + address[CanvasFiles.Length..].TrimStart('/');
        var folders = from.Split('/')[..^1].ToList();
        foreach (var segment in address.Split('/'))
        {
            if (segment == ".." && folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
            else if (segment is not ("." or ".." or ""))
                folders.Add(segment);
        }
        return string.Join('/', folders);
    }
}
