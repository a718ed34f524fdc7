using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Links;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What an outside address said, and what its author can do. Only what is sure is said to be dead: many sites do not answer a program.</summary>
internal static class LinkVerdicts
{
    public static (string Says, string Remedy) Say(LinkAnswer answer, IStringLocalizer<Strings> words) => answer.State switch
    {
        LinkState.Moved => (words["This page has moved for good."], words["Write the new address."]),
        LinkState.Gone => (words["This page is not there any more."], words["Find the page that replaced it, or remove the link."]),
        LinkState.Unreachable => (words["This site does not answer."], words["Try it in your browser. If it does not open there either, replace the link or remove it."]),
        LinkState.NoWayOut => (words["The server did not reach this site."], words["Open it in your browser: if you see the page, all is well."]),
        LinkState.Refused => (words["This address does not lead to a site of the Internet."], words["Correct the address, or remove the link."]),
        _ => (words["This site did not let us look (answer {0}).", answer.Status ?? 0], words["Open it in your browser: if you see the page, all is well."]),
    };
}
