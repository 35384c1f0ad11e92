import "./ui/index.css";
